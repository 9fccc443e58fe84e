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
 * token, and triggers user-defined events where there is no Events API. {@code
 * ServerCommandService.svc} is the same for basic users who sign in by HTTP Basic. The parameters
 * of {@code EventTrigger} are known by name only.
 */
public final class ServerCommandService implements Surface {
    private static final String OAUTH = "/managementserver/servercommandserviceoauth.svc";
    private static final String BASIC = "/managementserver/servercommandservice.svc";
    private static final String BASIC_CHALLENGE = "Basic realm=\"ManagementServer\"";
    private static final String NAMESPACE = "http://videoos.net/2/XProtectCSServerCommand";

    private final Authenticator accessTokens;
    private final Authenticator basicUsers;
    private final VmsTokens vmsTokens;
    private final UserDefinedEvents events;

    /**
     * A service for those who have an access token, and for those whose {@code name:password} in
     * Base64 is right.
     */
    public ServerCommandService(
            Authenticator accessTokens,
            Authenticator basicUsers,
            VmsTokens vmsTokens,
            UserDefinedEvents events) {
        this.accessTokens = accessTokens;
        this.basicUsers = basicUsers;
        this.vmsTokens = vmsTokens;
        this.events = events;
    }

    @Override
    public Optional<Answer> answer(ApiRequest request) {
        boolean basic = request.route().equals(BASIC);
        if (!basic && !request.route().equals(OAUTH)) {
            return Optional.empty();
        }
        Optional<Caller> caller = basic ? basic(request) : bearer(request);
        return Optional.of(
                caller.map(known -> endpoint(known).answer(request))
                        .orElseGet(
                                () ->
                                        Answer.empty(401)
                                                .with(
                                                        "WWW-Authenticate",
                                                        basic ? BASIC_CHALLENGE : "Bearer")));
    }

    private Optional<Caller> bearer(ApiRequest request) {
        return accessTokens.authenticate(
                BearerToken.of(request.header("authorization")), request.now());
    }

    private Optional<Caller> basic(ApiRequest request) {
        String header = request.header("authorization");
        return header.regionMatches(true, 0, "Basic ", 0, 6)
                ? basicUsers.authenticate(header.substring(6).strip(), request.now())
                : Optional.empty();
    }

    private SoapEndpoint endpoint(Caller caller) {
        return new SoapEndpoint(
                NAMESPACE, NAMESPACE + "/IServerCommandService/", call -> run(call, caller));
    }

    private Xml run(SoapCall call, Caller caller) {
        return switch (call.operation()) {
            case "Login" -> login(call, caller);
            case "Logout" -> logout(call);
            case "EventTrigger" -> trigger(call);
            default ->
                    throw SoapFaultException.refused(
                            "Method '" + call.operation() + "' not supported");
        };
    }

    private Xml login(SoapCall call, Caller caller) {
        call.guid("instanceId");
        String token = vmsTokens.issue(caller, call.now());
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
