package ch.onsphere.osp.examples.host.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.TreeReport;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointReaderTest {

    @TempDir Path directory;

    private TestTree tree;

    @BeforeEach
    void anEndpointWithAnOwner() {
        tree =
                new TestTree(directory)
                        .write("modules/web/web-1/module.service", "services:\n")
                        .write("root/a/endpoint.webhook", endpoint("modules.web.web-1", "/a"))
                        .write("root/a/x/owner.webhook", "{\"linkedEndpoint\":\"root.a\"}")
                        .write("root/a/x/value.ospp", "{\"type\":\"TEXT\"}");
    }

    private static String endpoint(String moduleId, String path) {
        return "{\"moduleId\":\"" + moduleId + "\",\"path\":\"" + path + "\"}";
    }

    private List<String> problems() {
        return TreeReport.of(HostOptions.of(tree.top())).problems().stream()
                .map(EndpointReaderTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.file() + " " + problem.pointer() + " " + problem.rule();
    }

    @Test
    void aSoundTreeHasNoProblem() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEndpointNeedsAnInstanceAndAPathOfItsOwn() {
        tree.write("root/b/endpoint.webhook", endpoint("modules.web.web-2", "/b"))
                .write("root/c/endpoint.webhook", endpoint("modules.web.web-1", "/a"))
                .write("root/d/endpoint.webhook", endpoint("modules.web.web-1", "d/../e"));

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "root/b/endpoint.webhook /moduleId module",
                        "root/c/endpoint.webhook /path duplicate-path",
                        "root/d/endpoint.webhook /path pattern");
    }

    @Test
    void anOwnerNeedsAnEndpointAValueAndAPointer() {
        tree.write("root/y/owner.webhook", "{\"linkedEndpoint\":\"root.aa\"}")
                .write("root/y/value.ospp", "{\"type\":\"TEXT\"}")
                .write("root/z/owner.webhook", "{\"linkedEndpoint\":\"root.a\"}")
                .write(
                        "root/w/owner.webhook",
                        "{\"linkedEndpoint\":\"root.a\",\"field\":\"wind/~2\"}")
                .write("root/w/value.ospp", "{\"type\":\"TEXT\"}");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "root/y/owner.webhook /linkedEndpoint reference",
                        "root/z/owner.webhook  owner",
                        "root/w/owner.webhook /field pattern");
    }
}
