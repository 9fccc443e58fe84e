package ch.onsphere.osp.examples.xprotect.soap;

import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call of a SOAP operation. Like the .NET framework it sees parameters in the right namespace
 * only: others are as if they had not been sent.
 *
 * @param request the request
 * @param element the first element of the body, whose name is that of the operation
 * @param namespace the namespace of the service
 */
public record SoapCall(ApiRequest request, XmlElement element, String namespace) {
    private static final int MOST_IDS = 1_000;

    /** The name of the operation. */
    public String operation() {
        return element.name();
    }

    /** The time of the site for this call. */
    public Instant now() {
        return request.now();
    }

    /**
     * A parameter. Some real versions do not see any when the operation is written with a prefix.
     */
    public Optional<XmlElement> parameter(String name) {
        return element.namespace().equals(namespace) && element.prefix().isEmpty()
                ? element.child(name)
                : Optional.empty();
    }

    /** The text of a parameter; empty when there is none. */
    public String text(String name) {
        return parameter(name).map(XmlElement::text).orElse("");
    }

    /** A parameter that must be a GUID. */
    public String guid(String name) {
        return Guid.parse(text(name)).orElseThrow(SoapCall::unreadable);
    }

    /** A list of GUIDs: {@code <guid>} elements, ignored when in another namespace. */
    public List<String> guids(String name) {
        List<XmlElement> elements =
                parameter(name).map(XmlElement::children).orElse(List.of()).stream()
                        .filter(child -> child.name().equals("guid"))
                        .filter(child -> child.namespace().equals(namespace))
                        .toList();
        if (elements.size() > MOST_IDS) {
            throw unreadable();
        }
        return elements.stream()
                .map(child -> Guid.parse(child.text()).orElseThrow(SoapCall::unreadable))
                .toList();
    }

    /**
     * The caller whom the token in the body stands for.
     *
     * @throws SoapFaultException when there is none
     */
    public Caller caller(Authenticator vmsTokens) {
        String token = text("token");
        if (token.isEmpty()) {
            throw SoapFaultException.noToken();
        }
        return vmsTokens.authenticate(token, now()).orElseThrow(SoapFaultException::invalidToken);
    }

    /** The fault of a parameter that has not the type it should have; text as of ASP.NET. */
    public static SoapFaultException unreadable() {
        return SoapFaultException.ofFramework("Server was unable to read request.");
    }
}
