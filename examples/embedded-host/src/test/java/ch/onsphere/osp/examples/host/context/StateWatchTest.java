package ch.onsphere.osp.examples.host.context;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(300)
class StateWatchTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(StateWatch.class);

    @TempDir Path directory;

    private final List<ILoggingEvent> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch anything = new CountDownLatch(1);
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    // A host of another test may speak as well.
                    if (event.getFormattedMessage().contains(directory.getFileName().toString())) {
                        told.add(event);
                        anything.countDown();
                    }
                }
            };

    @BeforeEach
    void listen() {
        listener.start();
        LOG.setLevel(Level.INFO);
        LOG.addAppender(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOG.detachAppender(listener);
        LOG.setLevel(null);
    }

    @Test
    void theLossIsToldOnceAndSoIsTheReturn() throws Exception {
        Path state = directory.resolve("state");
        StateLock lock = StateLock.take(state).orElseThrow();
        try {
            StateWatch watch = new StateWatch(lock);
            watch.run();
            assertThat(told).isEmpty();

            Path moved = Files.move(state, directory.resolve("moved"));
            watch.run();
            watch.run();
            assertThat(told).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
            assertThat(told.get(0).getFormattedMessage())
                    .contains(lock.directory().toString(), "start it again");

            Files.move(moved, state);
            watch.run();
            watch.run();
            assertThat(told)
                    .extracting(ILoggingEvent::getLevel)
                    .containsExactly(Level.ERROR, Level.INFO);
        } finally {
            lock.close();
        }
    }

    @Test
    void aRunningHostNoticesItAndItsMetersShowIt() throws Exception {
        Path state = directory.resolve("state");
        try (EmbeddedHost host =
                EmbeddedHost.start(
                        HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
                                .state(state)
                                .provider(new FakeProvider())
                                .watchInterval(Duration.ofMillis(20))
                                .httpPort(0))) {
            assertThat(meters(host.httpAddress())).contains("osp_host_state_in_place 1.0");

            Files.move(state, directory.resolve("moved"));

            assertThat(anything.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(meters(host.httpAddress())).contains("osp_host_state_in_place 0.0");
        }
    }

    private static String meters(URI host) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(host.resolve("/osp/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
