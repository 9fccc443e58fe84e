package ch.onsphere.osp.examples.host.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ScaleTest {

    @TempDir Path top;

    /** The product is held to 2 s; the test leaves room for a machine that does other things. */
    @Test
    void aHundredServersAndTenThousandOutputsAreReadAndCheckedQuickly() {
        TestTree tree = new TestTree(top).write("modules/fake/fake-1/module.service", "x: y\n");
        for (int server = 0; server < 100; server++) {
            tree.write("root/s" + server + "/server.fake", TestTree.SERVER);
            for (int output = 0; output < 100; output++) {
                tree.write(
                        "root/s" + server + "/o" + output + "/output.fake",
                        "{\"linkedServer\":\"root.s" + server + "\",\"event\":\"Open\"}");
            }
        }

        CheckedTree checked = check();

        assertThat(checked.report().problems()).isEmpty();
        assertThat(checked.configuration().files("output.fake")).hasSize(10_000);
        assertThat(checked.configuration().files("server.fake")).hasSize(100);
    }

    @Test
    void thousandsOfMistakesAreReportedWithoutQuadraticEffort() {
        TestTree tree = new TestTree(top).write("root/vms/server.fake", TestTree.SERVER);
        for (int i = 0; i < 1000; i++) {
            tree.write("root/vms/o" + i + "/output.fake", TestTree.OUTPUT)
                    .write("root/v" + i + "/value.ospp", "{\"type\":\"TEXT\"}")
                    .write(
                            "root/v" + i + "/callback.ospp",
                            "{\"linkedOutputs\":[{\"outputId\":\"root.vms.p" + i + "\"}]}");
        }

        CheckedTree checked = check();

        assertThat(checked.report().errors()).isEqualTo(1000);
        assertThat(checked.report().problems())
                .anyMatch(problem -> problem.suggestion().isPresent())
                .anyMatch(problem -> problem.suggestion().isEmpty());
    }

    private CheckedTree check() {
        try (Providers providers =
                ProviderSearch.search(List.of(new FakeProvider()), Optional.empty())) {
            return new TreeCheck(providers, TreeLimits.DEFAULT).check(top);
        }
    }
}
