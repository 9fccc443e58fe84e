package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.onsphere.osp.kit.testing.Until;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** However much a host logs, no secret is among it. */
class SecretsInLogsTest {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Bed bed = new Bed();
    private Level levelBefore;

    @BeforeEach
    void logEverything() {
        levelBefore = root.getLevel();
        root.detachAppender("console");
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        bed.close();
        root.detachAppender(log);
        root.setLevel(levelBefore);
    }

    @Test
    void noPasswordAndNoTokenIsLoggedAtAnyLevel() {
        SimulatedSite site = bed.site(Bed.options());
        bed.server("root.vms", site).output("root.vms.gate", "root.vms", "Open gate").start();
        assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
        site.tokens().revokeAll();
        site.faults().add(Fault.junk().once().on("POST", "/API/IDP"));
        bed.trigger("root.vms.gate");
        site.users().changePassword("onsphere", "another");
        site.tokens().revokeAll();
        bed.trigger("root.vms.gate");
        bed.host().await("root.vms", State.OFFLINE);

        List<String> fromTheModule = fromTheModule();
        String encoded = URLEncoder.encode(Bed.PASSWORD, StandardCharsets.UTF_8);
        assertThat(fromTheModule).isNotEmpty();
        assertThat(fromTheModule).noneMatch(line -> line.contains(Bed.PASSWORD));
        assertThat(fromTheModule).noneMatch(line -> line.contains(encoded));
        assertThat(fromTheModule).noneMatch(line -> line.contains("Bearer ey"));
        assertThat(fromTheModule).noneMatch(line -> line.contains("eyJ"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void nothingOfTheSignInToAProxyIsLoggedAtAnyLevel(Scheme scheme) throws IOException {
        SimulatedSite site = bed.site(Bed.options());
        try (TestProxy proxy = TestProxy.start(scheme, "proxy-user", "hunter2")) {
            bed.server(
                            "root.vms",
                            site,
                            "\"proxy\": {\"address\": \"%s\", %s}"
                                    .formatted(
                                            proxy.address(),
                                            "\"username\": \"proxy-user\","
                                                    + " \"password\": \"hunter2\""))
                    .output("root.vms.gate", "root.vms", "Open gate")
                    .owner(
                            "root.vms.open",
                            """
                            {"linkedServer": "root.vms", "event": "Open gate", "content": "open"}
                            """)
                    .start();
            Until.holds("an event stream", this::isListening);
            assertThat(bed.trigger("root.vms.gate")).isInstanceOf(Done.class);
            Until.holds(
                    "an event by the stream",
                    () -> bed.host().publications().stream().anyMatch(SecretsInLogsTest::isOpen));
            proxy.answerWith(407);
            proxy.cut();
            bed.trigger("root.vms.gate");
        }

        String basic =
                Base64.getEncoder()
                        .encodeToString("proxy-user:hunter2".getBytes(StandardCharsets.UTF_8));
        assertThat(fromTheModule())
                .isNotEmpty()
                .noneMatch(line -> line.contains("hunter2") || line.contains(basic))
                .noneMatch(line -> line.contains("response=\""))
                .noneMatch(line -> line.contains("eyJ"));
    }

    private boolean isListening() {
        DoubleSupplier gauge =
                bed.host().gauges().get("milestone.stream.connected{server=root.vms}");
        return gauge != null && gauge.getAsDouble() == 1;
    }

    private static boolean isOpen(Publication publication) {
        return publication.itemId().value().equals("root.vms.open")
                && publication.value().content().equals("open");
    }

    /** Without what the server of the simulated site logs. */
    private List<String> fromTheModule() {
        return List.copyOf(log.list).stream()
                .filter(event -> !event.getLoggerName().startsWith("org.eclipse.jetty"))
                .map(SecretsInLogsTest::textOf)
                .toList();
    }

    private static String textOf(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage());
    }
}
