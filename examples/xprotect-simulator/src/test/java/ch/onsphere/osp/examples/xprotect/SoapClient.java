package ch.onsphere.osp.examples.xprotect;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SOAP calls as a client writes them, by hand, so that nothing of the site's own code is in them.
 */
final class SoapClient {
    static final String SERVER = "http://videoos.net/2/XProtectCSServerCommand";
    static final String RECORDER = "http://videoos.net/2/XProtectCSRecorderCommand";
    static final String INSTANCE = "b1b1b1b1-0000-4000-8000-000000000001";

    private final SimulatedSite site;
    private final SiteClient http;

    SoapClient(SimulatedSite site, SiteClient http) {
        this.site = site;
        this.http = http;
    }

    HttpResponse<String> server(String operation, String parameters) {
        return call(
                site.address() + "/ManagementServer/ServerCommandServiceOAuth.svc",
                SERVER + "/IServerCommandService/" + operation,
                envelope(SERVER, operation, parameters));
    }

    HttpResponse<String> recorder(String operation, String parameters) {
        return call(
                recorderAddress(),
                '"' + RECORDER + "/" + operation + '"',
                envelope(RECORDER, operation, parameters));
    }

    String recorderAddress() {
        return site.recorder() + "/RecorderCommandService/RecorderCommandService.asmx";
    }

    HttpResponse<String> call(String address, String action, String envelope) {
        return http.send(
                http.request(address)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("SOAPAction", action)
                        .POST(BodyPublishers.ofString(envelope)));
    }

    static String envelope(String namespace, String operation, String parameters) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + "<%1$s xmlns=\"%2$s\">%3$s</%1$s>".formatted(operation, namespace, parameters)
                + "</s:Body></s:Envelope>";
    }

    /** Fetches a VMS token. */
    String login() {
        return value(
                server("Login", "<instanceId>" + INSTANCE + "</instanceId><currentToken/>"),
                "Token");
    }

    /** The text of the first element of that local name. */
    static String value(HttpResponse<String> answer, String name) {
        Matcher element =
                Pattern.compile("<(?:\\w+:)?" + name + "(?: [^>]*)?>([^<]*)<")
                        .matcher(answer.body());
        return element.find() ? element.group(1) : "(no " + name + ")";
    }

    /** The number and sub-number of a fault. */
    static String fault(HttpResponse<String> answer) {
        return answer.statusCode()
                + " "
                + value(answer, "ErrorNumber")
                + "."
                + value(answer, "SubErrorNumber")
                + " "
                + value(answer, "faultstring");
    }
}
