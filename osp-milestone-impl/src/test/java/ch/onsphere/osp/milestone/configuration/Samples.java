package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Files that are right, to be spoilt by the tests, and short ways to read them. */
final class Samples {

    static final String GUID = "5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3c11";

    static final String SERVER =
            """
            {
              "moduleId": "modules.milestone.milestone-1",
              "host": "https://vms.example.org",
              "authentication": {"username": "onsphere", "password": "${env:PASSWORD}"}
            }
            """;

    static final String FULL_SERVER =
            """
            {
              "moduleId": "modules.milestone.milestone-1",
              "host": "HTTPS://VMS.example.org:8443",
              "authentication": {
                "type": "CLIENT_CREDENTIALS", "clientId": "osp", "clientSecret": "${env:PASSWORD}"
              },
              "timeout": {"value": 1500, "unit": "MILLISECONDS"},
              "concurrentRequests": 3,
              "certificate": "xprotect-ca.pem",
              "proxy": {
                "address": "http://Proxy.example.org:3128",
                "username": "osp",
                "password": "${env:PASSWORD}",
                "bypass": ["VMS.example.org", "*.example.com"]
              },
              "webhook": {"path": "/vms", "token": "${env:PASSWORD}"},
              "eventStream": false,
              "lookBack": {"value": 90, "unit": "MINUTES"},
              "alarmInterval": {"value": 20, "unit": "SECONDS"},
              "recorderAddresses": {"recorder-1": "10.0.0.7:7563"},
              "templateId": "root.templates.vms",
              "templateVariables": {"anything": ["${goes}", {"here": 1}]},
              "variablesFiles": ["root.variables"],
              "isTemplateGeneratedByOspComposer": true
            }
            """;

    static final String OUTPUT =
            """
            {"linkedServer": "root.vms", "event": "Open gate"}
            """;

    private static final String FULL_EVENT =
            """
            {
              "linkedServer": "root.vms",
              "type": "TRIGGER_EVENT",
              "event": "{5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11}",
              "source": "Cameras/5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11",
              "message": "A text",
              "triggerModes": ["CHANGE", "INITIALIZATION"],
              "contents": ["true", "1"],
              "maximumAge": {"value": 2, "unit": "MINUTES"},
              "templateId": "root.templates.output",
              "templateVariables": {},
              "variablesFiles": [],
              "isTemplateGeneratedByOspComposer": false
            }
            """;

    static final String OWNER =
            """
            {
              "linkedServer": "root.vms",
              "event": "Motion Started",
              "source": "cameras/5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3c11",
              "contentFrom": "/data/Event/EventHeader/Message"
            }
            """;

    static final String STATE_OWNER =
            """
            {
              "linkedServer": "root.vms",
              "type": "STATE",
              "source": "Gate camera",
              "stateGroup": "Communication",
              "states": {"Communication Started": "true", "Communication Stopped": "false"}
            }
            """;

    static final String ALARM_OWNER =
            """
            {
              "linkedServer": "root.vms",
              "type": "ALARM",
              "alarmDefinition": "Intrusion",
              "source": "Gate camera",
              "states": {"New": "2", "In progress": "1", "On hold": "1", "Closed": "0"},
              "noAlarm": "0"
            }
            """;

    /** One of each type; together they have every key. */
    static final List<String> FULL_OUTPUTS =
            List.of(
                    FULL_EVENT,
                    """
                    {"linkedServer": "root.vms", "type": "SET_OUTPUT", "output": "Barrier",
                     "action": "PULSE", "pulseDuration": {"value": 2, "unit": "SECONDS"}}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "PTZ_PRESET", "preset": "Entrance",
                     "camera": "cameras/{5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11}"}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "RECORDING", "camera": "Gate camera",
                     "recording": "STOP"}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "ALARM", "name": "Intrusion",
                     "message": "By the door", "source": "Gate camera"}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "ALARM_STATE", "alarm": "Intrusion",
                     "source": "Gate camera", "state": "Closed", "fromStates": ["In progress"],
                     "comment": "By the button"}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "ALARM_STATE",
                     "alarmDefinition": "{5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11}"}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "BOOKMARK", "camera": "Gate camera",
                     "header": "Somebody came", "description": "At night",
                     "before": {"value": 1, "unit": "MINUTES"},
                     "after": {"value": 20, "unit": "SECONDS"}}
                    """,
                    """
                    {"linkedServer": "root.vms", "type": "EVIDENCE_LOCK", "header": "Accident",
                     "cameras": ["Gate camera", "5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3c11"],
                     "description": "On the ramp", "before": {"value": 30, "unit": "MINUTES"},
                     "after": {"value": 5, "unit": "MINUTES"},
                     "retention": {"value": 90, "unit": "DAYS"}}
                    """);

    private Samples() {}

    /** Reads one owner beside a server that is right. */
    static MilestoneConfiguration readOwner(String content) {
        return readOwner(content, "{}");
    }

    /** Reads one owner beside the value that it sets. */
    static MilestoneConfiguration readOwner(String content, String value) {
        return reader().readAll(
                        new MemoryConfiguration()
                                .withServer("root.vms", SERVER)
                                .with("root.vms.motion", "value.ospp", value)
                                .with("root.vms.motion", "owner.milestone", content));
    }

    /** A reader whose environment has one variable, PASSWORD. */
    static ConfigurationReader reader() {
        return new ConfigurationReader(
                name ->
                        name.equals("PASSWORD")
                                ? Optional.of("from the environment")
                                : Optional.empty());
    }

    static MilestoneConfiguration readServer(String content) {
        return reader().readAll(new MemoryConfiguration().withServer("root.vms", content));
    }

    /** Reads one output beside a server that is right. */
    static MilestoneConfiguration readOutput(String content) {
        return reader().readAll(
                        new MemoryConfiguration()
                                .withServer("root.vms", SERVER)
                                .withOutput("root.vms.gate", content));
    }

    static List<Problem> errors(MilestoneConfiguration configuration) {
        return configuration.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    static List<Problem> warnings(MilestoneConfiguration configuration) {
        return configuration.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .toList();
    }

    /** The one error there is. */
    static Problem error(MilestoneConfiguration configuration) {
        List<Problem> errors = errors(configuration);
        if (errors.size() != 1) {
            throw new AssertionError("one error expected: " + errors);
        }
        return errors.get(0);
    }

    /** A server with another value of one key; the value is JSON. */
    static String serverWith(String key, String value) {
        return with(SERVER, key, value);
    }

    /** An output with another value of one key; the value is JSON. */
    static String outputWith(String key, String value) {
        return with(OUTPUT, key, value);
    }

    static String serverAt(String host) {
        return SERVER.replace("https://vms.example.org", host);
    }

    private static String with(String file, String key, String value) {
        ObjectMapper json = new ObjectMapper();
        try {
            return ((ObjectNode) json.readTree(file))
                    .set(key, json.readTree(value))
                    .toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }
}
