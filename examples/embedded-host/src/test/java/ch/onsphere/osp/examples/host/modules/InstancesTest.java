package ch.onsphere.osp.examples.host.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.tree.TreeConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.MockMakers;

class InstancesTest {

    private static final ItemId ONE = new ItemId("modules.fake.fake-1");
    private static final ItemId TWO = new ItemId("modules.fake.fake-2");
    private static final Configuration EMPTY = new TreeConfiguration(List.of(), List.of());

    private final List<String> told = new CopyOnWriteArrayList<>();

    private Instances instances(Function<HostContext, FakeModule> factory, Duration bound) {
        Providers providers =
                ProviderSearch.search(List.of(new FakeProvider(factory)), Optional.empty());
        return new Instances(
                providers, this::context, Clock.systemUTC(), System::nanoTime, bound, bound);
    }

    /** A context of which only the address, the tree and the end are used. */
    private InstanceContext context(
            ItemId moduleId, Configuration configuration, ContextLoader loader) {
        InstanceContext context =
                mock(InstanceContext.class, withSettings().mockMaker(MockMakers.PROXY));
        when(context.moduleId()).thenReturn(moduleId);
        when(context.configuration()).thenReturn(configuration);
        doAnswer(closing -> told.add("withdrawn " + moduleId)).when(context).close();
        return context;
    }

    private FakeModule telling(HostContext context) {
        return new FakeModule(context) {
            @Override
            public void start() {
                told.add("start " + context.moduleId());
            }

            @Override
            public synchronized void close() {
                told.add("close " + context.moduleId());
            }
        };
    }

    @Test
    void theLastStartedIsStoppedFirst() {
        Instances instances = instances(this::telling, Duration.ofMinutes(2));
        instances.start(List.of(TWO, ONE), EMPTY);
        instances.stopAll();
        instances.stopAll();

        assertThat(told.stream().filter(line -> !line.startsWith("withdrawn")))
                .containsExactly("start " + ONE, "start " + TWO, "close " + TWO, "close " + ONE);
        assertThat(instances.all())
                .allMatch(instance -> instance.status().state() == ModuleState.STOPPED);
    }

    @Test
    void allAreAtWorkOnceEachHasStartedAndNotBefore() {
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        AtomicReference<Instances> asked = new AtomicReference<>();
        Instances instances =
                instances(
                        context ->
                                new FakeModule(context) {
                                    @Override
                                    public void start() {
                                        seen.add(asked.get().areAllAtWork());
                                    }
                                },
                        Duration.ofMinutes(2));
        asked.set(instances);

        assertThat(instances.areAllAtWork()).isFalse();
        instances.start(List.of(ONE, TWO), EMPTY);
        assertThat(seen).containsExactly(false, false);
        assertThat(instances.areAllAtWork()).isTrue();
        instances.stop(List.of(ONE));
        assertThat(instances.areAllAtWork()).isFalse();
        instances.forget(List.of(ONE));
        assertThat(instances.areAllAtWork()).isTrue();
    }

    @Test
    void aFailedStartIsToldAndWithdrawsWhatWasBegun() {
        Instances instances =
                instances(
                        context ->
                                new FakeModule(context) {
                                    @Override
                                    public void start() {
                                        throw new IllegalStateException("no licence");
                                    }
                                },
                        Duration.ofMinutes(2));
        instances.start(List.of(ONE), EMPTY);

        assertThat(instances.all().get(0).status().state()).isEqualTo(ModuleState.STOPPED);
        assertThat(instances.all().get(0).status().failure()).hasValue("no licence");
        assertThat(told).containsExactly("withdrawn " + ONE);
    }

    @Test
    void aModuleThatHangsAtTheStartIsGivenUpAndTheNextOneStarts() {
        Semaphore never = new Semaphore(0);
        Instances instances =
                instances(
                        context -> {
                            if (context.moduleId().equals(ONE)) {
                                never.acquireUninterruptibly();
                            }
                            return telling(context);
                        },
                        // As long as the next one may need on a busy machine.
                        Duration.ofSeconds(4));
        try {
            instances.start(List.of(ONE, TWO), EMPTY);

            assertThat(instances.all().get(0).status().failure().orElseThrow())
                    .contains("no answer from the module within");
            assertThat(instances.all().get(1).status().state()).isEqualTo(ModuleState.STARTED);
        } finally {
            never.release();
        }
    }

    @Test
    void onlyFoldersOfKnownModulesAreInstances() {
        Configuration configuration =
                new TreeConfiguration(
                        Set.of(ONE, TWO, new ItemId("modules.web.web-1"), new ItemId("root.x")),
                        List.of());
        Providers providers = ProviderSearch.search(List.of(new FakeProvider()), Optional.empty());

        assertThat(Instances.wanted(configuration, providers)).containsExactly(ONE, TWO);
    }
}
