package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReadTest {
    private static final String CAMERA = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String ANALYTICS = "a1a1a1a1-0000-4000-8000-000000000003";

    private static SimulatedSite site;
    private static SiteClient client;

    @BeforeAll
    static void start() {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withHttps(false)
                                .withName("North")
                                .withBasicUser("onsphere", "secret")
                                .withCamera(CAMERA, "Entrance O'Hara & Söhne")
                                .withUserDefinedEvent(GATE, "Open gate")
                                .withAnalyticsEvent(ANALYTICS, "Loitering"));
        client = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static JsonNode ok(String path) {
        HttpResponse<String> answer = client.get("/api/rest/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SiteClient.json(answer);
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        ok(path).path("array").forEach(object -> names.add(object.path("name").asText()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites",
                "recordingServers",
                "hardware",
                "cameras",
                "outputs",
                "inputEvents",
                "userDefinedEvents",
                "analyticsEvents",
                "eventTypes",
                "stateGroups"
            })
    void everyTypeIsListedAndEachObjectCanBeRead(String type) {
        JsonNode array = ok(type).path("array");

        assertThat(array).isNotEmpty();
        for (JsonNode object : array) {
            assertThat(object.path("relations").path("self").path("type").asText()).isEqualTo(type);
            assertThat(object.path("relations").path("self").path("id"))
                    .isEqualTo(object.path("id"));
            assertThat(ok(type + "/" + object.path("id").asText()).path("data")).isEqualTo(object);
        }
    }

    @Test
    void theSiteTellsWhoItIs() {
        JsonNode only = ok("sites").path("array").get(0);

        assertThat(only.path("name").asText()).isEqualTo("North");
        assertThat(only.path("version").asText()).isEqualTo("25.2.16119.1");
        assertThat(only.path("computerName").asText()).isEqualTo("localhost");
        assertThat(only.has("domainName")).isTrue();
        assertThat(only.has("timeZone")).isTrue();
    }

    @Test
    void timesAreWrittenAsDotNetDoesAndAnUnsetOneHasNoZone() {
        JsonNode event = ok("userDefinedEvents/" + GATE).path("data");

        assertThat(event.path("createdDate").asText()).isEqualTo("0001-01-01T00:00:00.0000000");
        assertThat(event.path("lastModified").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
        assertThat(event.path("subtype").asText()).isEqualTo("UserDefined");
    }

    @Test
    void aCameraLeadsToItsRecordingServer() {
        JsonNode parent = ok("cameras/" + CAMERA).path("data").path("relations").path("parent");
        JsonNode hardware = ok(parent.path("type").asText() + "/" + parent.path("id").asText());
        JsonNode server = hardware.path("data").path("relations").path("parent");

        assertThat(parent.path("type").asText()).isEqualTo("hardware");
        assertThat(server.path("type").asText()).isEqualTo("recordingServers");
        assertThat(
                        ok("recordingServers/" + server.path("id").asText())
                                .path("data")
                                .has("portNumber"))
                .isTrue();
    }

    @Test
    void theUserDefinedEventsThatEverySiteHasAreThere() {
        assertThat(ok("userDefinedEvents").toString())
                .contains(
                        "85867627-b287-4439-9e55-a63701e1715b",
                        "77b1e70d-ba8d-4bb8-9ee8-43b09746d82a",
                        "7605f8b0-7f5f-4432-b223-0bb2dc3f1f5c");
    }

    @Test
    void definedEventsAreEventTypesUnderTheSameId() {
        assertThat(ok("eventTypes/" + GATE).path("data").path("generatorType").asText())
                .isEqualTo("External");
        assertThat(ok("eventTypes/" + ANALYTICS).path("data").path("generatorType").asText())
                .isEqualTo("MIPDevice");
    }

    @Test
    void aStatefulEventTypeLeadsToItsStateGroup() {
        JsonNode motion = ok("eventTypes/6eb95dd6-7ccc-4bce-99f8-af0d0b582d77").path("data");
        JsonNode group = ok("stateGroups/" + motion.path("stateGroupId").asText()).path("data");

        assertThat(motion.path("builtIn").isBoolean()).isTrue();
        assertThat(motion.path("counterEventID").asText())
                .isEqualTo("6f55a7a7-d21c-4629-ac18-af1975e395a2");
        assertThat(group.path("states")).extracting(JsonNode::asText).contains("Motion");
    }

    @Test
    void disabledObjectsAreListedOnlyWhenAskedForAndCanAlwaysBeRead() {
        List<String> enabled = names("cameras");
        List<String> all = names("cameras?disabled");
        List<String> disabled = new ArrayList<>(all);
        disabled.removeAll(enabled);

        assertThat(disabled).containsExactly("Camera 8");
        String id =
                ok("cameras?disabled&name='Camera 8'".replace(" ", "%20"))
                        .path("array")
                        .get(0)
                        .path("id")
                        .asText();
        assertThat(ok("cameras/" + id).path("data").path("enabled").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name='Open gate' | Open gate",
                "name=equals:'open GATE' | Open gate",
                "displayName=startsWith:'open' | Open gate",
                "name=contains:'GAT' | Open gate",
                "id='" + GATE + "' | Open gate",
                "name=notEquals:'Open gate'&name=notEquals:'Alarm acknowledged'"
                        + " | Recording start requested,Recording stop requested",
                "name=startsWith:'rec'&name=contains:'stop' | Recording stop requested",
                "name=oneOf:'Open gate','Alarm acknowledged' | Alarm acknowledged,Open gate",
                "name=gt:'Recording start requested' | Recording stop requested",
                "name=lt:'B' | Alarm acknowledged",
                "lastModified=lt:'2021-11-25' | ''",
                "name='Close gate' | ''"
            })
    void filtersOnProperties(String query, String expected) {
        List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(","));
        String encoded = query.replace(" ", "%20").replace("'", "%27");

        assertThat(names("userDefinedEvents?" + encoded)).isEqualTo(names);
    }

    @Test
    void filtersOnTimesNumbersAndBooleans() {
        assertThat(names("hardware?lastModified=gt:'2021-11-25'")).hasSize(4);
        assertThat(names("hardware?model=contains:'axis'")).hasSize(4);
        assertThat(names("cameras?channel=gt:'0'&disabled")).hasSize(4);
        assertThat(names("cameras?channel=lt:'1'&disabled")).hasSize(5);
        assertThat(names("cameras?enabled='false'&disabled")).containsExactly("Camera 8");
    }

    @Test
    void filtersOnTextWithQuotesAndSignsOfItsOwn() {
        String name = SiteClient.encode("'Entrance O''Hara & Söhne'");

        assertThat(names("cameras?name=" + name)).containsExactly("Entrance O'Hara & Söhne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userDefinedEvents?name=Open",
                "userDefinedEvents?color='red'",
                "userDefinedEvents?name=like:'x'",
                "userDefinedEvents?page=x",
                "userDefinedEvents?size=0",
                "userDefinedEvents?name=%ZZ"
            })
    void aWrongQueryIsRefused(String path) {
        HttpResponse<String> answer = client.send(raw(path));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static HttpRequest.Builder raw(String path) {
        // An invalid escape cannot be written into a java.net.URI, hence the percent sign alone.
        return client.request("/api/rest/v1/" + path.replace("%ZZ", "%25ZZ")).GET();
    }

    @Test
    void listsArePagedWhereTheBuildAllowsIt() {
        List<String> all = names("cameras");

        assertThat(names("cameras?page=0&size=3")).isEqualTo(all.subList(0, 3));
        assertThat(names("cameras?page=2&size=3")).isEqualTo(all.subList(6, all.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "size=10", "page=0&size=10", "includeChildren=cameras"})
    void listsAreNotPagedWhereTheBuildDoesNotAllowIt(String query) {
        SiteOptions options =
                SiteOptions.defaults()
                        .withHttps(false)
                        .withBasicUser("u", "p")
                        .withConfigurationPaging(false);
        try (SimulatedSite strict = SimulatedSite.start(options)) {
            SiteClient signedIn = SiteClient.of(strict).signedIn("u", "p");

            assertThat(signedIn.get("/api/rest/v1/hardware").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = signedIn.get("/api/rest/v1/hardware?" + query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Bad request: Unknown request");
        }
    }

    @Test
    void childrenMayBeIncluded() {
        JsonNode hardware = ok("hardware?includeChildren=cameras,outputs").path("array").get(0);

        assertThat(hardware.path("cameras")).isNotEmpty();
        assertThat(hardware.path("outputs")).hasSize(1);
        assertThat(hardware.has("inputEvents")).isFalse();
    }

    @Test
    void childrenAreListedBelowTheirParent() {
        String server = ok("recordingServers").path("array").get(0).path("id").asText();
        JsonNode hardware = ok("recordingServers/" + server + "/hardware").path("array");
        String box = hardware.get(0).path("id").asText();
        JsonNode cameras = ok("hardware/" + box + "/cameras").path("array");

        assertThat(hardware).hasSize(2);
        assertThat(cameras)
                .isNotEmpty()
                .allMatch(c -> c.path("relations").path("parent").path("id").asText().equals(box));
        String camera = cameras.get(0).path("id").asText();
        assertThat(ok("hardware/" + box + "/cameras/" + camera).path("data"))
                .isEqualTo(cameras.get(0));
        assertThat(client.get("/api/rest/v1/hardware/" + box + "/cameras/" + GATE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void storagesExistBelowRecordingServersOnly() {
        String server = ok("recordingServers").path("array").get(0).path("id").asText();
        JsonNode storage = ok("recordingServers/" + server + "/storages").path("array").get(0);

        assertThat(ok("storages/" + storage.path("id").asText()).path("data")).isEqualTo(storage);
        HttpResponse<String> all = client.get("/api/rest/v1/storages");
        assertThat(all.statusCode()).isEqualTo(400);
        assertThat(all.body()).contains("Bad request: Unknown request");
    }

    @Test
    void flagsTakeAwayTheDataAndAddWhatIsAskedFor() {
        String input = ok("inputEvents").path("array").get(0).path("id").asText();
        assertThat(ok("inputEvents/" + input + "?tasks&noData").toString())
                .isEqualTo(
                        "{\"tasks\":[{\"id\":\"ChangeSecurityPermissions\","
                                + "\"displayName\":\"Edit permissions\"}]}");
        JsonNode all = ok("hardware?resources&tasks&definitions&language=de-DE");
        assertThat(all.fieldNames())
                .toIterable()
                .containsExactly("array", "resources", "tasks", "definitions");
        assertThat(all.path("resources").get(0).path("type").asText()).isEqualTo("cameras");
        assertThat(all.path("resources").get(5).path("displayName").asText())
                .isEqualTo("Input events");
        assertThat(ok("hardware?NODATA").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserDefinedEvents", "userdefinedevents", "USERDEFINEDEVENTS/"})
    void namesOfTypesKnowNoCase(String type) {
        assertThat(ok(type).path("array")).isNotEmpty();
    }

    @Test
    void idsKnowNoCase() {
        assertThat(ok("userDefinedEvents/A1A1A1A1-0000-4000-8000-000000000002").path("data"))
                .isEqualTo(ok("userDefinedEvents/" + GATE).path("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "recordings, 404, Unknown resource: recordings",
        "rules, 404, Unknown resource: rules",
        "cameras/a1a1a1a1-0000-4000-8000-00000000ffff, 404, 'Not Found, the requested id does not"
                + " exist'",
        "cameras/nonsense, 404, 'Not Found, the requested id does not exist'",
        "'', 400, Bad request: Unknown request"
    })
    void whatDoesNotExistIsSaidInTheDocumentedShape(String path, int status, String text) {
        HttpResponse<String> answer = client.get("/api/rest/v1/" + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":%d,\"details\":[{\"errorText\":\"%s\"}]}}"
                                .formatted(status, text));
    }

    @Test
    void booleansWereTextsBefore2022R2() {
        SiteOptions options =
                SiteOptions.defaults()
                        .withHttps(false)
                        .withBasicUser("u", "p")
                        .withProductVersion("22.1.5804.1");
        try (SimulatedSite old = SimulatedSite.start(options)) {
            SiteClient signedIn = SiteClient.of(old).signedIn("u", "p");
            JsonNode camera =
                    SiteClient.json(signedIn.get("/api/rest/v1/cameras")).path("array").get(0);

            assertThat(camera.path("enabled").textValue()).isEqualTo("True");
            assertThat(camera.path("ptzEnabled").textValue()).isEqualTo("False");
            assertThat(SiteClient.json(signedIn.get("/api/rest/v1/cameras?disabled")).path("array"))
                    .hasSize(8);
            HttpResponse<String> patched =
                    signedIn.method(
                            "PATCH",
                            "/api/rest/v1/cameras/" + camera.path("id").asText(),
                            "{\"enabled\":\"False\"}");
            assertThat(SiteClient.json(patched).path("data").path("enabled").textValue())
                    .isEqualTo("False");
        }
    }

    @Test
    void inventedIdsAreTheSameAtEveryStart() {
        SiteOptions options =
                SiteOptions.defaults().withHttps(false).withName("North").withBasicUser("u", "p");
        try (SimulatedSite again = SimulatedSite.start(options)) {
            JsonNode hardware =
                    SiteClient.json(
                            SiteClient.of(again).signedIn("u", "p").get("/api/rest/v1/hardware"));

            assertThat(hardware.path("array").get(0).path("id"))
                    .isEqualTo(ok("hardware").path("array").get(0).path("id"));
        }
    }
}
