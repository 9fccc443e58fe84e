package ch.onsphere.osp.clearance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With every logger wide open, no secret is in any line, state file or status. */
class SecretsInLogsTest {

    @TempDir Path directory;
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("ch.onsphere.osp");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Bed bed;

    @BeforeEach
    void openLoggers() {
        bed = new Bed(directory, AccountOptions.defaults().withKeyType(KeyType.OCT));
        bed.source().with("c-1", "Entrance");
        lines.start();
        root.detachAppender("console");
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void closeLoggers() {
        bed.close();
        root.setLevel(Level.ERROR);
        own.setLevel(Level.ERROR);
        root.detachAppender(lines);
    }

    @Test
    void nothingSecretIsWrittenAnywhere() throws IOException {
        bed.account().faults().add(Fault.status(500).on(Operation.TOKEN).once());
        bed.account().faults().add(Fault.status(401).on(Operation.LIST_JOBS).once());
        bed.account().faults().add(Fault.status(400).on(Operation.INITIALIZE_THUMBNAIL).once());
        RecordingHost host = bed.start();
        var unused = bed.done(JobRequest.thumbnail("c-1"));
        unused = bed.done(JobRequest.discovery());
        bed.closeModules();

        List<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(4);
        String written = logged() + host.history() + stateFiles();
        assertThat(written).contains("Completed");
        secrets.forEach(secret -> assertThat(written).doesNotContain(secret));
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        var key = Json.parse(bed.account().connectionFile()).orElseThrow();
        for (String part : List.of("d", "p", "q", "dp")) {
            secrets.add(key.path("ServicePrincipalKey").path(part).asText());
        }
        bed.account().received().stream()
                .flatMap(each -> each.headers().getOrDefault("authorization", List.of()).stream())
                .map(each -> each.replace("Bearer ", ""))
                .distinct()
                .forEach(secrets::add);
        return secrets;
    }

    private String logged() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent each : List.copyOf(lines.list)) {
            text.append(each.getFormattedMessage()).append('\n');
            if (each.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(each.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    private String stateFiles() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory.resolve("state-agent-1"))) {
            files.filter(Files::isRegularFile).forEach(file -> text.append(read(file)));
        }
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
