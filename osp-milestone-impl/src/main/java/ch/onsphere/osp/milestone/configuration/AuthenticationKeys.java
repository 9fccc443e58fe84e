package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Choice;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.SecretKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The keys of {@code authentication}. */
final class AuthenticationKeys {

    static final Key<AuthenticationType> TYPE =
            Key.withDefault(
                            "type",
                            WordKind.of(EnumSet.allOf(AuthenticationType.class)),
                            AuthenticationType.BASIC,
                            "How the module signs in: as a basic user of XProtect, or as a registered"
                                    + " client of its identity provider.")
                    // Somebody may have put the password there.
                    .keptConfidential();

    static final Key<String> USERNAME =
            Key.required("username", TextKind.notBlank(256), "Name of the basic user.")
                    .alsoCalled("user", "login", "userName");

    static final Key<String> PASSWORD =
            Key.required("password", new SecretKind(), "Password of the basic user.")
                    .alsoCalled("pass", "pwd", "secret");

    static final Key<String> CLIENT_ID =
            Key.required("clientId", TextKind.notBlank(256), "Identifier of the client.")
                    .keptConfidential();

    static final Key<String> CLIENT_SECRET =
            Key.required("clientSecret", new SecretKind(), "Secret of the client.");

    static final Shape SHAPE =
            Shape.of("Authentication", TYPE)
                    .choosing(
                            new Choice<>(
                                    TYPE,
                                    Map.of(
                                            AuthenticationType.BASIC,
                                            List.of(USERNAME, PASSWORD),
                                            AuthenticationType.CLIENT_CREDENTIALS,
                                            List.of(CLIENT_ID, CLIENT_SECRET))));

    private AuthenticationKeys() {}
}
