package ch.onsphere.osp.examples.demo.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
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
    void whatTheStoryCommandsIsOfTheTypeThatItTells() {
        assertThat(type(Example.SOUTH_BARRIER)).isEqualTo("SET_OUTPUT");
        assertThat(type(Example.LOOK_AT_DOOR)).isEqualTo("PTZ_PRESET");
        assertThat(type(Example.RECORD_DOOR)).isEqualTo("RECORDING");
        assertThat(type(Example.PANIC_ALARM)).isEqualTo("ALARM");
        assertThat(type(Example.PANIC_BOOKMARK)).isEqualTo("BOOKMARK");
        assertThat(type(Example.PANIC_EVIDENCE)).isEqualTo("EVIDENCE_LOCK");
        assertThat(json(Example.SOUTH_BARRIER, "output.milestone").path("output").asText())
                .isEqualTo(Example.RELAY);
        assertThat(json(Example.LOOK_AT_DOOR, "output.milestone").path("preset").asText())
                .isEqualTo(Example.PRESET);
    }

    private static String type(String output) {
        return json(output, "output.milestone").path("type").asText();
    }

    @Test
    void valuesLeadToWhatTheStoryLooksAt() {
        assertThat(outputs(Example.BARRIER)).containsExactly(Example.SOUTH_BARRIER);
        assertThat(outputs(Example.PANIC))
                .containsExactly(
                        Example.PANIC_ALARM, Example.PANIC_BOOKMARK, Example.PANIC_EVIDENCE);
        assertThat(outputs(Example.MOTION))
                .containsExactly(Example.LOOK_AT_DOOR, Example.RECORD_DOOR);
    }

    private static List<String> outputs(String value) {
        return json(value, "callback.ospp").findValuesAsText("outputId");
    }

    @Test
    void theSouthTellsOfTheGateAndOfMotion() {
        JsonNode gate = json(Example.GATE_OPENED, "owner.milestone");
        JsonNode motion = json(Example.MOTION, "owner.milestone");

        assertThat(gate.path("event").asText()).isEqualTo(Example.GATE_EVENT);
        assertThat(motion.path("type").asText()).isEqualTo("STATE");
        assertThat(motion.path("source").asText()).isEqualTo(Example.CAMERA);
        assertThat(json(Example.SOUTH, "server.milestone").at("/webhook/path").asText())
                .isEqualTo(Example.SOUTH_WEBHOOK.substring("/osp/webhooks".length()));
    }

    @Test
    void theSouthTellsOfAlarmsThatCanBeAcknowledged() {
        JsonNode owner = json(Example.INTRUSION, "owner.milestone");

        assertThat(owner.path("type").asText()).isEqualTo("ALARM");
        assertThat(owner.path("alarmDefinition").asText()).isEqualTo(Example.INTRUSION_ALARM);
        assertThat(type(Example.ACKNOWLEDGE_INTRUSION)).isEqualTo("ALARM_STATE");
        assertThat(outputs(Example.INTRUSION_SEEN)).containsExactly(Example.ACKNOWLEDGE_INTRUSION);
    }

    @Test
    void theAgentServesTheArchive() {
        JsonNode agent = json(Example.REGISTRY, "agent.clearance");
        JsonNode folder = json(Example.ARCHIVE, "folder.clearance");

        assertThat(agent.path("mediaSources").toString())
                .isEqualTo("[\"" + Example.ARCHIVE + "\"]");
        assertThat(agent.path("moduleId").asText()).isEqualTo(Example.CLEARANCE_MODULE);
        assertThat(folder.path("moduleId").asText()).isEqualTo(Example.CLEARANCE_MODULE);
    }

    @Test
    void theUserIsTheOneOfTheExample() {
        JsonNode variables = json("root.site-variables", "variables.ospp").path("variables");

        assertThat(variables.path("xprotect-user").asText()).isEqualTo(Example.USER);
    }
}
