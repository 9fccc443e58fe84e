package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoMarkTest {
    private static final String BOOKMARKS = "/api/rest/v1/bookmarks";
    private static final String LOCKS = "/api/rest/v1/evidenceLocks";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String PATH = "{'type':'cameras','id':'" + DOME + "'}";
    private static final String OTHER = "{'type':'cameras','id':'" + GATE + "'}";
    private static final String BOOKMARK =
            "{'header':'Theft','description':'at the gate','timeBegin':'2026-03-01T12:00:00Z',"
                    + "'timeTriggered':'2026-03-01T12:01:00Z','timeEnd':'2026-03-01T12:05:00Z',"
                    + "'devicePath':"
                    + PATH
                    + "}";
    private static final String LOCK =
            "{'header':'Theft','startTime':'2026-03-01T12:00:00Z','tagTime':'2026-03-01T12:01:00Z',"
                    + "'endTime':'2026-03-01T12:05:00Z','reference':'case 7',"
                    + "'retentionExpire':'2027-03-01T00:00:00Z','retentionOption':{'retentionUnits':30,'retentionType':'Days'},"
                    + "'devicePaths':["
                    + PATH
                    + ","
                    + OTHER
                    + "]}";
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withHttps(false)
                    .withBasicUser("onsphere", "secret")
                    .withCamera(DOME, "Dome")
                    .withCamera(GATE, "Gate");

    private final SimulatedSite site = SimulatedSite.start(OPTIONS);
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> post(String path, String json) {
        return client.post(path, json.replace('\'', '"'));
    }

    private String made(String path, String json) {
        HttpResponse<String> answer = post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode result = SiteClient.json(answer).path("result");
        assertThat(result.path("state").asText()).isEqualTo("Success");
        assertThat(result.path("path").path("id")).isEqualTo(result.path("id"));
        return path + "/" + result.path("id").asText();
    }

    @Test
    void aBookmarkIsMadeAndRead() {
        JsonNode data = SiteClient.json(client.get(made(BOOKMARKS, BOOKMARK))).path("data");

        assertThat(data.path("header").asText()).isEqualTo("Theft");
        assertThat(data.path("description").asText()).isEqualTo("at the gate");
        assertThat(data.path("timeBegin").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(data.path("timeTriggered").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(data.path("reference").asText()).isNotEmpty();
        assertThat(data.path("devicePath")).isEqualTo(SiteClient.json(PATH));
        VideoMark mark = site.bookmarks().get(0);
        assertThat(mark.devices()).containsExactly("cameras/" + DOME);
        assertThat(mark.end()).isEqualTo(Instant.parse("2026-03-01T12:05:00Z"));
        assertThat(mark.userName()).isEqualTo("onsphere");
        assertThat(site.evidenceLocks()).isEmpty();
    }

    @Test
    void anEvidenceLockIsMadeAndRead() {
        JsonNode data = SiteClient.json(client.get(made(LOCKS, LOCK))).path("data");

        assertThat(data.path("reference").asText()).isEqualTo("case 7");
        assertThat(data.path("retentionOption").path("retentionUnits").asInt()).isEqualTo(30);
        assertThat(data.path("retentionOption").path("retentionType").asText()).isEqualTo("Days");
        assertThat(data.path("retentionExpire").asText()).isEqualTo("2027-03-01T00:00:00Z");
        assertThat(data.path("devicePaths")).hasSize(2);
        assertThat(site.evidenceLocks().get(0).devices())
                .containsExactly("cameras/" + DOME, "cameras/" + GATE);
        assertThat(site.bookmarks()).isEmpty();
    }

    /** The properties of the sample answers of the Bookmarks and the Evidence Locks API. */
    @Test
    void marksHaveTheDocumentedProperties() {
        String bookmark = made(BOOKMARKS, BOOKMARK.replace("12:05:00Z", "12:05:00.120Z"));
        String lock = made(LOCKS, LOCK.replace("{'header'", "{'description':'d','header'"));

        JsonNode shown = SiteClient.json(client.get(bookmark)).path("data");
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "header",
                        "description",
                        "timeBegin",
                        "timeEnd",
                        "timeTriggered",
                        "reference",
                        "user",
                        "devicePath",
                        "deviceName",
                        "relations");
        assertThat(shown.path("timeEnd").asText()).isEqualTo("2026-03-01T12:05:00.12Z");
        assertThat(shown.path("deviceName").asText()).isEqualTo("Dome");
        assertThat(shown.path("relations").path("self").path("type").asText())
                .isEqualTo("bookmarks");
        assertThat(bookmark).endsWith(shown.path("relations").path("self").path("id").asText());
        JsonNode evidence = SiteClient.json(client.get(lock)).path("data");
        assertThat(evidence.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "description",
                        "id",
                        "created",
                        "lastModified",
                        "startTime",
                        "tagTime",
                        "endTime",
                        "header",
                        "reference",
                        "user",
                        "retentionExpire",
                        "retentionSize",
                        "retentionOption",
                        "devicePaths",
                        "relations");
        assertThat(evidence.path("user").asText()).isEqualTo("onsphere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'UserDefined'",
                "{'retentionType':'Days'}",
                "{'retentionUnits':'30','retentionType':'Days'}",
                "{'retentionUnits':30}"
            })
    void howLongEvidenceIsKeptIsAnObject(String wrong) {
        String json = LOCK.replace("{'retentionUnits':30,'retentionType':'Days'}", wrong);

        assertThat(post(LOCKS, json).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOKMARKS, LOCKS})
    void thereIsNoList(String path) {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bad request: Unknown request");
    }

    @Test
    void aMarkIsChangedAndDeleted() {
        String path = made(BOOKMARKS, BOOKMARK);

        HttpResponse<String> changed =
                client.method("PATCH", path, "{\"header\":\"Robbery\",\"colour\":\"red\"}");

        JsonNode data = SiteClient.json(changed).path("data");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(data.path("header").asText()).isEqualTo("Robbery");
        assertThat(data.path("description").asText()).isEqualTo("at the gate");
        assertThat(data.has("colour")).isFalse();
        assertThat(client.method("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(site.bookmarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOKMARKS, LOCKS})
    void errorsHaveTheirStatusAsText(String path) {
        assertThat(client.get(path + "/" + DOME).body()).startsWith("{\"httpCode\":\"404\"");
        assertThat(client.method("PATCH", path + "/" + DOME, "{}").statusCode()).isEqualTo(404);
        assertThat(client.method("DELETE", path + "/x", "{}").statusCode()).isEqualTo(404);
        JsonNode error = SiteClient.json(post(path, "{}"));
        assertThat(error.path("httpCode").textValue()).isEqualTo("400");
        assertThat(error.path("params")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'timeBegin':'2026-03-01T12:00:00Z' | 'timeBegin':'2026-03-01T13:00:00Z'",
                "'timeBegin':'2026-03-01T12:00:00Z' | 'timeBegin':'noon'",
                "'timeBegin':'2026-03-01T12:00:00Z' | 'timeBegin':'+99999-03-01T12:00:00Z'",
                "'timeEnd':'2026-03-01T12:05:00Z' | 'timeEnd':7",
                "'header':'Theft' | 'header':[]",
                "'type':'cameras' | 'type':'outputs'",
                DOME + " | a1a1a1a1-0000-4000-8000-00000000ffff",
                "'devicePath':" + PATH + " | 'devicePath':'cameras/" + DOME + "'",
                "'devicePath':" + PATH + " | 'deviceId':'" + DOME + "'"
            })
    void whatMakesNoSenseIsRefused(String right, String wrong) {
        assertThat(BOOKMARK).contains(right);
        assertThat(post(BOOKMARKS, BOOKMARK.replace(right, wrong)).statusCode()).isEqualTo(400);
        assertThat(site.bookmarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", PATH, "[" + PATH + ",{}]"})
    void anEvidenceLockNeedsItsCameras(String devices) {
        String json = LOCK.replaceFirst("'devicePaths':.*", "'devicePaths':" + devices + "}");

        assertThat(post(LOCKS, json).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOKMARKS, LOCKS})
    void everyReferenceIsNew(String path) {
        List<String> references =
                List.of(reference(path), reference(path), reference(path)).stream()
                        .distinct()
                        .toList();

        assertThat(references).hasSize(3);
        assertThat(site.bookmarks()).isEmpty();
    }

    private String reference(String path) {
        HttpResponse<String> answer = post(path + "?task=newReference", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return SiteClient.json(answer).path("result").path("reference").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'time':'2026-03-01T12:02:00Z' | 1",
                "'time':'2026-03-02T11:00:00Z' | 1",
                "'time':'2026-03-02T11:00:00Z','timeBefore':'00:30:00' | 0",
                "'time':'2026-03-04T12:00:00Z','timeBefore':'3.00:00:00' | 1",
                "'time':'2026-02-28T11:59:59Z' | 0",
                "'time':'2026-03-01T12:02:00Z','devicePaths':[" + PATH + "] | 1",
                "'time':'2026-03-01T12:02:00Z','devicePaths':[" + OTHER + "] | 0"
            })
    void bookmarksAreSearchedByTime(String json, int found) {
        made(BOOKMARKS, BOOKMARK);

        HttpResponse<String> answer = post(BOOKMARKS + "?task=searchTime", "{" + json + "}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SiteClient.json(answer).path("result").path("bookmarks")).hasSize(found);
    }

    @Test
    void bookmarksAreSearchedFromABookmark() {
        String first = made(BOOKMARKS, BOOKMARK);
        made(BOOKMARKS, BOOKMARK.replace("2026-03-01", "2026-03-02"));
        made(BOOKMARKS, BOOKMARK.replace("2026-03-01", "2026-03-09"));
        String id = first.substring(first.lastIndexOf('/') + 1);

        HttpResponse<String> answer =
                post(BOOKMARKS + "?task=searchFromBookmark", "{'id':'" + id + "'}");

        assertThat(SiteClient.json(answer).path("result").path("bookmarks")).hasSize(2);
        assertThat(
                        post(BOOKMARKS + "?task=searchFromBookmark", "{'id':'" + DOME + "'}")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void evidenceLocksAreSearched() {
        made(LOCKS, LOCK);

        HttpResponse<String> answer =
                post(LOCKS + "?task=search", "{'time':'2026-03-01T12:02:00Z'}");

        assertThat(SiteClient.json(answer).path("result").path("evidenceLocks")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "searchTime | {}",
                "searchTime | {'time':'noon'}",
                "searchTime | {'time':'2026-03-01T12:00:00Z','timeAfter':'an hour'}",
                "searchFromBookmark | {}",
                "search | {'time':'2026-03-01T12:00:00Z'}",
                "explode | {}"
            })
    void aWrongTaskIsRefused(String task, String json) {
        assertThat(post(BOOKMARKS + "?task=" + task, json).statusCode()).isEqualTo(400);
    }

    @Test
    void marksExistSince2024R2() {
        try (SimulatedSite old = SimulatedSite.start(OPTIONS.withProductVersion("24.1.1.1"))) {
            SiteClient user = SiteClient.of(old).signedIn("onsphere", "secret");

            assertThat(user.post(BOOKMARKS, "{}").body()).contains("Unknown resource: bookmarks");
            assertThat(user.post(LOCKS, "{}").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theControlPortShowsThem() {
        made(BOOKMARKS, BOOKMARK);
        made(LOCKS, LOCK);

        assertThat(client.get(site.control() + "/bookmarks").body()).contains("cameras/" + DOME);
        assertThat(client.get(site.control() + "/evidence-locks").body()).contains("case 7");
    }
}
