package ch.onsphere.osp.examples.host.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.ValueType;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.examples.host.bus.CorrelationIds;
import ch.onsphere.osp.examples.host.bus.EventRequestBoard;
import ch.onsphere.osp.examples.host.bus.OutputBoard;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.bus.ValueDefinition;
import ch.onsphere.osp.examples.host.modules.ContextLoader;
import ch.onsphere.osp.examples.host.modules.InstanceContext;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleContextTest {

    private static final ItemId MODULE = new ItemId("modules.fake.fake-1");
    private static final ItemId ITEM = new ItemId("root.item");
    private static final OutputHandler DONE =
            command -> CompletableFuture.completedFuture(new OutputResult.Done("", ""));

    @TempDir Path directory;

    private final OutputBoard outputs =
            new OutputBoard(
                    Clock.systemUTC(),
                    id -> new OutputResult.Failed("X", ErrorCategory.USER, false, "absent"));
    private final ValueBoard values =
            new ValueBoard(outputs, Clock.systemUTC(), new CorrelationIds());
    private final WebhookBoard webhooks = new WebhookBoard();
    private final HealthBoard health = new HealthBoard();
    private final MediaBoard media = new MediaBoard();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClassLoader loader = new URLClassLoader("of-the-module", new URL[0], null);
    private InstanceContext context;

    @BeforeEach
    void aContext() {
        values.define(List.of(new ValueDefinition(ITEM, "Item", ValueType.TEXT, false, List.of())));
        context =
                new Contexts(
                                new Boards(
                                        outputs,
                                        new EventRequestBoard(),
                                        values,
                                        webhooks,
                                        media,
                                        health,
                                        meters),
                                directory,
                                new StateDirectories(directory.resolve("state")))
                        .create(
                                MODULE,
                                new TreeConfiguration(List.of(), List.of()),
                                new ContextLoader(loader));
    }

    private static ConnectionStatus status() {
        return new ConnectionStatus(
                ITEM,
                ConnectionStatus.State.ONLINE,
                ConnectionStatus.Reason.NONE,
                "fine",
                Instant.EPOCH,
                false);
    }

    @Test
    void handlersAreCalledWithTheClassLoaderOfTheModule() {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        context.outputs()
                .register(
                        ITEM,
                        command -> {
                            seen.set(Thread.currentThread().getContextClassLoader());
                            return DONE.handle(command);
                        });
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        outputs.send(
                new OutputCommand(
                        ITEM,
                        new Value.TextValue(""),
                        TransmissionMode.CHANGE,
                        Instant.EPOCH,
                        "c"));

        assertThat(seen.get()).isSameAs(loader);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void whatTheInstanceForgotToCloseIsWithdrawnAtItsEnd() {
        MediaSource source =
                (MediaSource)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {MediaSource.class},
                                (proxy, method, arguments) -> null);
        context.outputs().register(ITEM, DONE);
        context.webhooks().register("/x", request -> CompletableFuture.completedFuture(200));
        context.webhooks().offer(ITEM, "/x", mock(WebhookSetup.class));
        context.mediaSources().publish(ITEM, source);
        context.meters().gauge("fake.gauge", Map.of(), () -> 1);
        context.health().report(status());
        assertThat(health.all()).hasSize(1);
        assertThat(context.mediaSources().find(ITEM)).containsSame(source);

        context.close();

        assertThat(outputs.all()).isEmpty();
        assertThat(webhooks.serves("/x")).isFalse();
        assertThat(webhooks.setups()).isEmpty();
        assertThat(media.find(ITEM)).isEmpty();
        assertThat(meters.find("fake.gauge").gauge()).isNull();
        assertThat(health.all()).isEmpty();
    }

    @Test
    void anInstanceThatHasEndedCanDoNothingAnyMore() {
        context.close();

        assertThatThrownBy(() -> context.outputs().register(ITEM, DONE))
                .isInstanceOf(IllegalStateException.class);
        context.values().publish(ITEM, new Value.TextValue("late"), TransmissionMode.CHANGE);
        context.health().report(status());
        assertThat(values.find(ITEM).orElseThrow().last()).isEmpty();
        assertThat(health.all()).isEmpty();
    }

    @Test
    void metersCarryTheInstanceAndAreTheSameWhenAskedTwice() {
        context.meters().counter("fake.count", Map.of("a", "b")).increment();
        context.meters().counter("fake.count", Map.of("a", "b")).increment();
        context.meters().timer("fake.time", Map.of()).record(Duration.ofMillis(5));
        context.meters().gauge("fake.gauge", Map.of(), () -> 7).close();

        assertThat(meters.get("fake.count").tag("module", MODULE.value()).counter().count())
                .isEqualTo(2);
        assertThat(meters.get("fake.time").timer().count()).isEqualTo(1);
        assertThat(meters.find("fake.gauge").gauge()).isNull();
    }

    @Test
    void theStateDirectoryBelongsToTheUserOfTheHostAlone() throws IOException {
        Path state = context.stateDirectory();

        assertThat(state.getFileName()).hasToString(MODULE.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
        assertThat(context.stateDirectory()).isEqualTo(state);
    }

    @Test
    void aStateDirectoryThatCannotBeMadeIsToldWithTheCure() throws IOException {
        Files.writeString(directory.resolve("state"), "a file in the way");

        assertThatThrownBy(() -> context.stateDirectory())
                .isInstanceOf(OspException.class)
                .hasMessageContaining("--state");
    }
}
