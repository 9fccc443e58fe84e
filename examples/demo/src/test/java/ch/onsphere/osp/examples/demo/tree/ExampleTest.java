package ch.onsphere.osp.examples.demo.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the story takes for granted must be so in the example configuration. */
class ExampleTest {

    private static JsonNode json(String itemId, String file) {
        return JsonFile.read(
                Path.of("..", "configuration").resolve(itemId.replace('.', '/')).resolve(file));
    }

    @Test
    void theGateLeadsToBothSites() {
        JsonNode callback = json(Example.GATE, "callback.ospp");

        assertThat(callback.findValuesAsText("outputId"))
                .containsExactlyInAnyOrder(Example.NORTH_GATE, Example.SOUTH_GATE);
    }

    @Test
    void theGatesOpenOnTrueAlone() {
        for (String output : new String[] {Example.NORTH_GATE, Example.SOUTH_GATE}) {
            JsonNode gate = json(output, "output.milestone");
            assertThat(gate.path("event").asText()).isEqualTo(Example.GATE_EVENT);
            assertThat(gate.path("contents").toString()).isEqualTo("[\"true\"]");
        }
        assertThat(json(Example.NORTH_GATE, "output.milestone").path("linkedServer").asText())
                .isEqualTo(Example.NORTH);
        assertThat(json(Example.SOUTH_GATE, "output.milestone").path("linkedServer").asText())
                .isEqualTo(Example.SOUTH);
    }

    @Test
    void theLockDownIsAboutACameraByName() {
        JsonNode output = json(Example.LOCK_DOWN, "output.milestone");

        assertThat(output.path("event").asText()).isEqualTo(Example.LOCK_DOWN_EVENT);
        assertThat(output.path("source").asText()).isEqualTo(Example.CAMERA);
    }

    @Test
    void theUserIsTheOneOfTheExample() {
        JsonNode variables = json("root.site-variables", "variables.ospp").path("variables");

        assertThat(variables.path("xprotect-user").asText()).isEqualTo(Example.USER);
    }
}
