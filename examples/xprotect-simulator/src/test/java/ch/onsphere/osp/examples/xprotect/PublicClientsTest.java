package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples of Milestone ask of the Configuration REST API, step by step. */
class PublicClientsTest {
    private static final String ROOT = "/api/rest/v1/";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String FIXED = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String PRESET = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000004";

    private static SimulatedSite site;
    private static SiteClient client;

    @BeforeAll
    static void start() {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withHttps(false)
                                .withBasicUser("onsphere", "secret")
                                .withCamera(DOME, "Dome")
                                .withCamera(FIXED, "Fixed")
                                .withPreset(DOME, PRESET, "Door")
                                .withUserDefinedEvent(GATE, "Open gate"));
        client = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static JsonNode ok(String path) {
        HttpResponse<String> answer = client.get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SiteClient.json(answer);
    }

    private static Set<String> ids(String path) {
        Set<String> ids = new HashSet<>();
        ok(path).path("array").forEach(object -> ids.add(self(object)));
        return ids;
    }

    private static String self(JsonNode object) {
        return object.path("relations").path("self").path("id").asText();
    }

    /** mipsdk-samples-component, EventAndStateViewer: the tree of event types to choose from. */
    @Test
    void everyEventTypeIsInAGroupAndInAStateGroupThatExist() {
        Set<String> groups = ids("eventTypeGroups/");
        Set<String> stateGroups = ids("stateGroups/");

        for (JsonNode type : ok("eventTypes/").path("array")) {
            JsonNode parent = type.path("relations").path("parent");
            assertThat(parent.path("type").asText()).isEqualTo("eventTypeGroups");
            assertThat(groups).contains(parent.path("id").asText());
            String stateGroup = type.path("stateGroupId").asText();
            assertThat(stateGroup.isEmpty() || stateGroups.contains(stateGroup)).isTrue();
        }
    }

    /** mipsdk-samples-protocol, EventsAndStateWebSocketApiPython: the event types it lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77",
                "6f55a7a7-d21c-4629-ac18-af1975e395a2",
                "4577f552-765a-438c-bc7d-e5ff1f754bc3",
                "79a94f89-92de-4fca-8a43-5561d407423d",
                "66bdd008-b856-44b6-b385-b1f6c3f76f1b",
                "eeda47ff-4f3d-459e-8143-69896c7c74ad",
                "dd3e6464-7dc0-405a-a92f-6150587563e8",
                "0ee90664-2924-42a0-a816-4129d0ecabdc",
                "a334af1c-4b4b-4957-9e5f-ab8ca07feab6",
                "0553c396-5e16-4c22-b3d1-f548e42dfbb4",
                "63ea1f06-5a83-4f39-9fab-49959fde7b66",
                "6baad64b-c395-4f52-b6a3-dd1b64aa2f0f",
                "7a78f5bb-d8c3-4997-89b7-cae72713b7db",
                "35742498-bcc5-4f0a-9800-827c9388d1cd"
            })
    void theEventTypesOfTheSampleCanBeNamed(String id) {
        JsonNode type = ok("eventTypes/" + id).path("data");

        assertThat(type.path("displayName").asText()).isNotEmpty();
        assertThat(type.path("state").asText()).isNotEmpty();
        assertThat(ok("stateGroups/" + type.path("stateGroupId").asText()).has("data")).isTrue();
    }

    /** The specification gives them nothing but a display name and relations. */
    @Test
    void aGroupOfEventTypesHasItsEventTypesBelowIt() {
        JsonNode group = ok("eventTypeGroups").path("array").get(0);

        assertThat(group.fieldNames()).toIterable().containsExactly("displayName", "relations");
        assertThat(group.path("relations").has("parent")).isFalse();
        assertThat(ok("eventTypeGroups/" + self(group)).path("data")).isEqualTo(group);
        assertThat(ids("eventTypeGroups/" + self(group) + "/eventTypes"))
                .contains("6eb95dd6-7ccc-4bce-99f8-af0d0b582d77")
                .doesNotContain(GATE);
    }

    /** mipsdk-samples-protocol, RestfulCommunicationPython: presets are fetched from the camera. */
    @Test
    void presetsAreFetchedFromACameraThatCanBeMoved() {
        String presets = "cameras/" + DOME + "/ptzpresets";
        assertThat(ok(presets + "?tasks&noData").path("tasks"))
                .extracting(task -> task.path("id").asText())
                .containsExactly("DefaultPtzPreset", "GetDevicePresets");

        HttpResponse<String> started =
                client.post(ROOT + presets + "?task=GetDevicePresets", "{\"sessionDataId\":0}");
        JsonNode result = SiteClient.json(started).path("result");
        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(result.path("sessionDataId").asInt(-1)).isZero();
        String task = "tasks/" + result.path("path").path("id").asText();

        ok(task);
        JsonNode done = ok(task).path("data");
        assertThat(done.path("state").asText()).isEqualTo("Success");
        assertThat(done.has("errorText")).isFalse();
        assertThat(done.path("relations").path("self").path("type").asText()).isEqualTo("tasks");
        assertThat(done.path("relations").path("parent").path("type").asText()).isEqualTo("sites");
        assertThat(client.post(ROOT + task + "?task=TaskCleanup", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCameraThatCannotBeMovedHasNoSuchTasks() {
        String presets = "cameras/" + FIXED + "/ptzPresets";

        assertThat(ok(presets + "?tasks&noData").path("tasks")).isEmpty();
        assertThat(client.post(ROOT + presets + "?task=GetDevicePresets", "{}").statusCode())
                .isEqualTo(400);
    }

    /** mipsdk-samples-protocol, SecurityPermission. */
    @Test
    void whatIsAllowedOnACameraIsTold() {
        String id = "623D03F8-C5D5-46BC-A2F4-4C03562D4F85";
        JsonNode namespace = ok("securityNamespaces/" + id).path("data");
        assertThat(ok("securityNamespaces").path("array")).containsExactly(namespace);
        assertThat(namespace.path("securityActions"))
                .extracting(action -> action.path("name").asText())
                .contains("EXPORT", "PTZ_CONTROL");

        JsonNode all = ok("effectivePermissions/" + id).path("data");
        JsonNode one = ok("effectivePermissions/" + id + "?objectIds=" + DOME).path("data");

        assertThat(all.path("isAdministrator").isBoolean()).isTrue();
        assertThat(all.path("objectPermissions").size()).isGreaterThan(1);
        assertThat(one.path("objectPermissions")).hasSize(1);
        JsonNode permission = one.path("objectPermissions").get(0);
        assertThat(permission.path("id").asText()).isEqualTo(DOME);
        assertThat(permission.path("mask").bigIntegerValue())
                .isEqualTo(new BigInteger("ffffffffffffffff", 16));
        assertThat(client.get(ROOT + "effectivePermissions/" + DOME).statusCode()).isEqualTo(404);
        assertThat(client.get(ROOT + "securityNamespaces/" + DOME).statusCode()).isEqualTo(404);
    }

    @Test
    void camerasAreFoundThroughTheirGroup() {
        String group = "cameraGroups/" + ids("cameraGroups").iterator().next();

        assertThat(ids(group + "/cameras")).isEqualTo(ids("cameras"));
        assertThat(self(ok(group + "/cameras/" + DOME).path("data"))).isEqualTo(DOME);
        assertThat(ok(group + "/cameraGroups").path("array")).isEmpty();
    }

    /** Types that event sources may be of exist on every site, though this one has no such. */
    @ParameterizedTest
    @ValueSource(strings = {"microphones", "speakers", "metadata", "genericEvents", "childSites"})
    void whatASiteHasNoneOfIsAnEmptyList(String type) {
        assertThat(ok(type).path("array").isArray()).isTrue();
        assertThat(ok(type).path("array")).isEmpty();
    }

    /** mipsdk-samples-protocol, TriggerGenericEvent. */
    @Test
    void theDataSourcesOfGenericEventsAreDisabled() {
        assertThat(ok("genericEventDataSources").path("array")).isEmpty();
        assertThat(ok("genericEventDataSources?disabled").path("array"))
                .extracting(source -> source.path("dataSourcePort").asInt())
                .containsExactly(1234, 1235);
    }
}
