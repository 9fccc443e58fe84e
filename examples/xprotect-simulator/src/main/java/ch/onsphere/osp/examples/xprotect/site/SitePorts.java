package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.xprotect.Gateway;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.server.Listener;
import ch.onsphere.osp.examples.xprotect.server.SiteServer;
import ch.onsphere.osp.examples.xprotect.wire.Dispatcher;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The listeners of a site, and the addresses under which it can be reached and says it can be. */
final class SitePorts {
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "0.0.0.0", "::", "::1");

    private final SiteOptions options;
    private final Listener main;
    private final Listener recorder;
    private final Optional<Listener> plain;
    private final List<String> gateways = new ArrayList<>();

    SitePorts(SiteOptions options, SiteServer server) {
        this.options = options;
        boolean https = options.ports().https();
        main = server.listen(https, options.ports().main());
        recorder = server.listen(https, options.ports().recorder());
        plain =
                https && options.ports().http() >= 0
                        ? Optional.of(server.listen(false, options.ports().http()))
                        : Optional.empty();
        for (Gateway gateway : options.addresses().gateways()) {
            gateways.add(
                    switch (gateway.kind()) {
                        case OWN -> toldMain() + "/API/";
                        case ELSEWHERE -> gateway.address();
                        case BROKEN -> broken(server, gateway.status());
                    });
        }
    }

    void answerWith(Dispatcher dispatcher) {
        main.answerWith(dispatcher);
        plain.ifPresent(listener -> listener.answerWith(dispatcher));
    }

    void recorderAnswersWith(Dispatcher dispatcher) {
        recorder.answerWith(dispatcher);
    }

    URI address() {
        return URI.create(address(scheme(), reachable(), main));
    }

    Optional<URI> httpAddress() {
        return plain.map(listener -> URI.create(address("http", reachable(), listener)));
    }

    URI recorder() {
        return URI.create(address(scheme(), reachable(), recorder));
    }

    /** The address of the recording servers as the site tells it. */
    URI toldRecorder() {
        return URI.create(
                address(scheme(), options.addresses().recorderHostName(), recorder) + "/");
    }

    /** The address of the management server as the site tells it. */
    String toldMain() {
        return address(scheme(), options.addresses().hostName(), main);
    }

    String toldSecure() {
        return options.ports().https() ? toldMain() : "";
    }

    String toldUnsecure() {
        return options.ports().https()
                ? plain.map(l -> address("http", options.addresses().hostName(), l)).orElse("")
                : toldMain();
    }

    List<String> gateways() {
        return List.copyOf(gateways);
    }

    private String broken(SiteServer server, int status) {
        Listener listener = server.listen(options.ports().https(), 0);
        listener.answerWith(exchange -> exchange.answer(IisPage.of(status)));
        return address(scheme(), reachable(), listener) + "/API/";
    }

    private String scheme() {
        return options.ports().https() ? "https" : "http";
    }

    private String reachable() {
        String bind = options.addresses().bind();
        return LOCAL.contains(bind) ? "localhost" : bind;
    }

    private static String address(String scheme, String host, Listener listener) {
        String inUri = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + inUri + ":" + listener.port();
    }
}
