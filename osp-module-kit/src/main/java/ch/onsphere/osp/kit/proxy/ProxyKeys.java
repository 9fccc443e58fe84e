package ch.onsphere.osp.kit.proxy;

import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.SecretKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.TextKind;
import java.net.URI;
import java.util.List;

/** The keys of {@code proxy}. */
public final class ProxyKeys {

    static final Key<URI> ADDRESS =
            Key.required(
                            "address",
                            TextKind.any(512).as(ProxyText::parse),
                            "Address of the proxy, such as http://proxy.example.org:3128.")
                    .alsoCalled("url", "uri", "host", "server");

    static final Key<String> USERNAME =
            Key.optional(
                            "username",
                            // In the Basic scheme a colon ends the name (RFC 7617, section 2).
                            new TextKind(256, "^[^:]*[^:\\s][^:]*$", "a name without a colon"),
                            "Name to sign in to the proxy with (Basic or Digest).")
                    .alsoCalled("user", "login", "userName")
                    .keptConfidential();

    static final Key<String> PASSWORD =
            Key.optional("password", new SecretKind(), "Password of that name.")
                    .alsoCalled("pass", "pwd", "secret");

    private static final Kind<List<ProxyBypass>> HOSTS =
            new ListKind<>(TextKind.notBlank(300), true).as(ProxyBypass::parse);

    static final Key<List<ProxyBypass>> BYPASS =
            Key.optional(
                            "bypass",
                            HOSTS,
                            "Hosts that are reached without the proxy: a name, .example.org for all"
                                    + " names below a domain, an address, or a range such as"
                                    + " 10.0.0.0/8.")
                    .alsoCalled("noProxy", "exceptions", "exclude");

    /** All of them. */
    public static final Shape SHAPE = Shape.of("Proxy", ADDRESS, USERNAME, PASSWORD, BYPASS);

    private ProxyKeys() {}
}
