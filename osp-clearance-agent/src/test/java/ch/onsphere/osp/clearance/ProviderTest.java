package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderTest {

    @TempDir Path directory;

    @Test
    void theModuleIsFoundAndTellsWhatItReads() {
        OspModuleProvider provider = provider();

        assertThat(provider.type()).isEqualTo("clearance");
        assertThat(provider.fileTypes())
                .extracting(FileType::name)
                .containsExactly("agent.clearance", "folder.clearance");
    }

    @Test
    void anAgentThatIsWrongIsReportedAndTheModuleRunsAllTheSame() {
        MemoryConfiguration tree =
                new MemoryConfiguration()
                        .with(
                                Bed.AGENT,
                                "agent.clearance",
                                "{\"moduleId\": \"modules.clearance.clearance-1\"}");
        RecordingHost host = new RecordingHost(tree, directory);
        assertThat(provider().validate(tree)).isNotEmpty();

        OspModule module = provider().create(host);
        module.start();

        ConnectionStatus status = host.await(Bed.AGENT, ConnectionStatus.State.OFFLINE);
        assertThat(status.reason()).isEqualTo(ConnectionStatus.Reason.CONFIGURATION);
        assertThat(status.message()).contains("root/registry/agent.clearance");
        assertThatThrownBy(module::start).isInstanceOf(IllegalStateException.class);
        module.close();
        module.close();
    }

    private static OspModuleProvider provider() {
        return ServiceLoader.load(OspModuleProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.type().equals("clearance"))
                .findFirst()
                .orElseThrow();
    }
}
