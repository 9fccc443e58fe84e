package ch.onsphere.osp.milestone.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Requests in SOAP 1.1. Elements stand in a default namespace, because a prefix on the operation
 * upsets some versions (WSDL and captures of ServerCommandService and RecorderCommandService).
 */
final class Soap {

    private Soap() {}

    /**
     * A request.
     *
     * @param namespace of the service
     * @param operation what is called
     * @param parameters its content, already XML
     */
    static byte[] request(String namespace, String operation, String parameters) {
        return """
                <?xml version="1.0" encoding="utf-8"?>\
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <%2$s xmlns="%1$s">%3$s</%2$s></s:Body></s:Envelope>"""
                .formatted(namespace, operation, parameters)
                .getBytes(UTF_8);
    }

    /** One parameter. */
    static String element(String name, String text) {
        return '<' + name + '>' + Xml.escaped(text) + "</" + name + '>';
    }
}
