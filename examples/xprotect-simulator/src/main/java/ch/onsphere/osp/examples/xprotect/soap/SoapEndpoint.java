package ch.onsphere.osp.examples.xprotect.soap;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * SOAP 1.1 at one address: finds out which operation is called, and puts an envelope around what it
 * answers. Faults have the HTTP status 500, as the .NET framework has it; that a header {@code
 * SOAPAction} which does not fit is refused is taken from there too.
 */
public final class SoapEndpoint {
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private final String namespace;
    private final String actionPrefix;
    private final Function<SoapCall, Xml> operations;

    /**
     * An endpoint.
     *
     * @param namespace of operations and their parameters
     * @param actionPrefix what stands before the name of the operation in {@code SOAPAction}
     * @param operations answers the content of the response, or throws {@link SoapFaultException}
     */
    public SoapEndpoint(String namespace, String actionPrefix, Function<SoapCall, Xml> operations) {
        this.namespace = namespace;
        this.actionPrefix = actionPrefix;
        this.operations = operations;
    }

    /** Answers a call. */
    public Answer answer(ApiRequest request) {
        if (!request.method().equals("POST")) {
            return Answer.empty(405).with("Allow", "POST");
        }
        if (!request.header("content-type").toLowerCase(Locale.ROOT).startsWith("text/xml")) {
            return Answer.empty(415);
        }
        XmlElement operation = operation(XmlReader.read(request.body()));
        try {
            if (!action(request).equals(actionPrefix + operation.name())) {
                throw SoapFaultException.ofFramework(
                        "Server did not recognize the value of HTTP Header SOAPAction.");
            }
            Xml content = operations.apply(new SoapCall(request, operation, namespace));
            return envelope(
                    200,
                    "<%1$sResponse xmlns=\"%2$s\">%3$s</%1$sResponse>"
                            .formatted(operation.name(), namespace, content));
        } catch (SoapFaultException e) {
            return envelope(500, fault(e));
        }
    }

    private static XmlElement operation(XmlElement envelope) {
        List<XmlElement> body = envelope.child("Body").map(XmlElement::children).orElse(List.of());
        if (!envelope.name().equals("Envelope")
                || !envelope.namespace().equals(ENVELOPE)
                || body.isEmpty()) {
            throw new BadRequestException("Bad request: not a SOAP envelope");
        }
        return body.get(0);
    }

    private static String action(ApiRequest request) {
        String header = request.header("soapaction").strip();
        return header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
    }

    private static String fault(SoapFaultException fault) {
        Xml content =
                new Xml()
                        .element("faultcode", "soap:Client")
                        .element("faultstring", fault.getMessage());
        if (fault.number() != 0) {
            content.element(
                    "detail",
                    new Xml()
                            .element("ErrorNumber", Integer.toString(fault.number()))
                            .element("SubErrorNumber", Integer.toString(fault.subNumber())));
        }
        return "<soap:Fault>" + content + "</soap:Fault>";
    }

    private static Answer envelope(int status, String body) {
        return Answer.xml(
                status,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<soap:Envelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:soap=\""
                        + ENVELOPE
                        + "\"><soap:Body>"
                        + body
                        + "</soap:Body></soap:Envelope>");
    }
}
