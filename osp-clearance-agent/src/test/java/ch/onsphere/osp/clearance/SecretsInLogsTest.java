package ch.onsphere.osp.clearance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.TestProxy;
import ch.onsphere.osp.kit.testing.TestProxy.Scheme;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * With every logger wide open, no secret is in any line, state file, status or message, whatever
 * goes wrong. A proxy on the way sees what is really sent, and so what is not to be found.
 */
class SecretsInLogsTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String USER = "proxy-user";
    private static final String PASSWORD = "pr&xy-pass#1";

    @TempDir Path directory;
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("ch.onsphere.osp");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final LeapingTime time = new LeapingTime();
    private TestProxy proxy;
    private Bed bed;

    @BeforeEach
    void openLoggers() throws IOException {
        proxy = TestProxy.start(Scheme.BASIC, USER, PASSWORD);
        lines.start();
        root.detachAppender("console");
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void closeLoggers() throws IOException {
        bed.close();
        proxy.close();
        root.setLevel(Level.ERROR);
        own.setLevel(Level.ERROR);
        root.detachAppender(lines);
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA", "OCT", "OCT_A256KW", "OCT_A256GCM"})
    void nothingSecretIsWrittenAnywhere(KeyType type) throws Exception {
        bed =
                new Bed(
                                directory,
                                AccountOptions.defaults().withKeyType(type).withEncryptedKept(true))
                        .with(() -> time)
                        .with(
                                ", \"proxy\": {\"address\": \"%s\", \"username\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(proxy.address(), USER, PASSWORD));
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 200_000);
        letEverythingGoWrongOnce();

        RecordingHost host = bed.start();
        new FailedLooks(time, host).passUntilOnline();
        List<DeliveredFile> files = new ArrayList<>();
        for (JobRequest each :
                List.of(
                        JobRequest.thumbnail("c-1"),
                        JobRequest.discovery(),
                        JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1"))) {
            var job = bed.done(each);
            files.addAll(bed.account().files(job.id()));
        }
        bed.closeModules();

        // The recording and its manifest; what is refused for good has no file.
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        String told = logged() + host.history();
        assertThat(told).contains("Completed", "OSP-CL-");
        String kept = stateFiles();
        assertThat(kept).contains("file-completed");
        for (String secret : secrets(files)) {
            assertThat(told).doesNotContain(secret);
            assertThat(kept).doesNotContain(secret);
        }
        for (DeliveredFile file : files) {
            SentSecrets.vectorOf(file).forEach(each -> assertThat(told).doesNotContain(each));
        }
    }

    private void letEverythingGoWrongOnce() {
        bed.account().faults().add(Fault.status(500).on(Operation.TOKEN).once());
        bed.account().faults().add(Fault.of(Fault.Kind.JUNK).on(Operation.TOKEN).once());
        bed.account().faults().add(Fault.status(401).on(Operation.LIST_JOBS).once());
        bed.account().faults().add(Fault.status(400).on(Operation.INITIALIZE_THUMBNAIL).once());
        bed.account().faults().add(Fault.reset(100).on(Operation.INITIALIZE_MEDIA).once());
        bed.account().faults().add(Fault.resetUpload(100).on(Operation.PUT_BLOCK).once());
        bed.account().faults().add(Fault.status(400).on(Operation.COMPLETE_FILE).once());
        bed.account().faults().add(Fault.of(Fault.Kind.HTML).on(Operation.COMPLETE_JOB).once());
    }

    private Set<String> secrets(List<DeliveredFile> files) throws Exception {
        Set<String> key = SentSecrets.ofConnectionFile(bed.account().connectionFile());
        Set<String> shown = SentSecrets.ofHeads(proxy);
        Set<String> assertions = SentSecrets.ofAssertions(proxy);
        String basic = Base64.getEncoder().encodeToString((USER + ':' + PASSWORD).getBytes(UTF_8));
        assertThat(key).hasSize(6).doesNotContain("");
        // That of the proxy, a token, and the one after the 401.
        assertThat(shown).contains(basic).hasSizeGreaterThan(2);
        assertThat(assertions).hasSizeGreaterThan(2);

        Set<String> all =
                Stream.of(key, shown, assertions).flatMap(Set::stream).collect(Collectors.toSet());
        all.add(PASSWORD);
        for (DeliveredFile file : files) {
            all.addAll(SentSecrets.ofContent(file));
        }
        return all;
    }

    /** Without what the account logs, which runs in the same process here. */
    private String logged() {
        return List.copyOf(lines.list).stream()
                .filter(each -> !each.getLoggerName().startsWith("org.eclipse.jetty"))
                .filter(each -> !each.getLoggerName().startsWith("ch.onsphere.osp.examples"))
                .map(SecretsInLogsTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(ILoggingEvent each) {
        return each.getThrowableProxy() == null
                ? each.getFormattedMessage()
                : each.getFormattedMessage()
                        + '\n'
                        + ThrowableProxyUtil.asString(each.getThrowableProxy());
    }

    private String stateFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("state-agent-1"))) {
            return files.filter(Files::isRegularFile)
                    .map(SecretsInLogsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
