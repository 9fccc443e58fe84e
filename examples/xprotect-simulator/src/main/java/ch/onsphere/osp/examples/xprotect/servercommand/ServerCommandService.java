package ch.onsphere.osp.examples.xprotect.servercommand;

import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.BearerToken;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.soap.SoapCall;
import ch.onsphere.osp.examples.xprotect.soap.SoapEndpoint;
import ch.onsphere.osp.examples.xprotect.soap.SoapFaultException;
import ch.onsphere.osp.examples.xprotect.soap.Xml;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Surface;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code ServerCommandServiceOAuth.svc} of the management server: gives a VMS token for an access
 * token, and triggers user-defined events where there is no Events API. The parameters of {@code
 * EventTrigger} are known by name only.
 */
public final class ServerCommandService implements Surface {
    private static final String ROUTE = "/managementserver/servercommandserviceoauth.svc";
    private static final String NAMESPACE = "http://videoos.net/2/XProtectCSServerCommand";

    private final Authenticator accessTokens;
    private final VmsTokens vmsTokens;
    private final UserDefinedEvents events;
    private final SoapEndpoint endpoint =
            new SoapEndpoint(NAMESPACE, NAMESPACE + "/IServerCommandService/", this::run);

    /** A service for those who have an access token. */
    public ServerCommandService(
            Authenticator accessTokens, VmsTokens vmsTokens, UserDefinedEvents events) {
        this.accessTokens = accessTokens;
        this.vmsTokens = vmsTokens;
        this.events = events;
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        if (!request.route().equals(ROUTE)) {
            return Optional.empty();
        }
        return Optional.of(
                bearer(request).isPresent()
                        ? endpoint.answer(request)
                        : Answer.empty(401).with("WWW-Authenticate", "Bearer"));
    }

    private Optional<Caller> bearer(ApiRequest request) {
        return accessTokens.authenticate(
                BearerToken.of(request.header("authorization")), request.now());
    }

    private Xml run(SoapCall call) {
        return switch (call.operation()) {
            case "Login" -> login(call);
            case "Logout" -> logout(call);
            case "EventTrigger" -> trigger(call);
            default ->
                    throw SoapFaultException.refused(
                            "Method '" + call.operation() + "' not supported");
        };
    }

    private Xml login(SoapCall call) {
        call.guid("instanceId");
        String token = vmsTokens.issue(bearer(call.request()).orElseThrow(), call.now());
        long lifetime = TimeUnit.SECONDS.toMicros(VmsTokens.LIFETIME.toSeconds());
        return new Xml()
                .element(
                        "LoginResult",
                        new Xml()
                                .element("RegistrationTime", DotNetTime.format(call.now()))
                                .element(
                                        "TimeToLive",
                                        new Xml().element("MicroSeconds", Long.toString(lifetime)))
                                .element("TimeToLiveLimited", "true")
                                .element("Token", token));
    }

    private Xml logout(SoapCall call) {
        call.guid("instanceId");
        vmsTokens.revoke(call.text("currentToken"));
        return new Xml();
    }

    private Xml trigger(SoapCall call) {
        Caller caller = call.caller(vmsTokens);
        String event = call.guid("eventId");
        if (!events.trigger(event, call.now(), caller.name())) {
            throw SoapFaultException.refused("Unknown event");
        }
        return new Xml();
    }
}
