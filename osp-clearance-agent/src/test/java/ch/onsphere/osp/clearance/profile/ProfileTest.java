package ch.onsphere.osp.clearance.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void valuesAreEncodedWhateverTheyHold() {
        Call call =
                ProfileReader.assumed()
                        .call(
                                Operation.PUT_BLOCK,
                                values("tenantId", "t 1", "fileId", "../a/b?c#d", "blockId", ".."));

        assertThat(call.path())
                .isEqualTo("/api/v1/tenant/t%201/file/..%2Fa%2Fb%3Fc%23d/block/%2E%2E");
    }

    @Test
    void aMemberWithoutAValueIsLeftOut() {
        Call call =
                ProfileReader.assumed()
                        .call(
                                Operation.COMPLETE,
                                values(
                                        "tenantId",
                                        "t",
                                        "jobId",
                                        "j",
                                        "agentId",
                                        "a",
                                        "state",
                                        "S"));

        assertThat(call.body().orElseThrow())
                .isEqualTo(JSON.createObjectNode().put("agentId", "a").put("state", "S"));
    }

    @Test
    void anotherProfileTakesItsPlace() throws Exception {
        ObjectNode changed = assumed();
        changed.withObject("/operations/lock").put("path", "/jobs/{jobId}:lock").remove("body");
        changed.withObject("/members").putArray("jobId").add("Key");
        changed.withObject("/operations").remove("getJob");

        Profile profile = read(changed).orElseThrow();

        assertThat(profile.call(Operation.LOCK, values("tenantId", "t", "jobId", "7")).path())
                .isEqualTo("/api/v1/tenant/t/jobs/7:lock");
        assertThat(profile.names(Member.JOB_ID)).containsExactly("Key");
        assertThat(profile.has(Operation.GET_JOB)).isFalse();
    }

    @Test
    void aProfileThatDoesNotSayWhatProvesALockWantsItsId() throws Exception {
        ObjectNode silent = assumed();
        silent.remove("lockProof");

        assertThat(read(silent).orElseThrow().lockProof()).isEqualTo(LockProof.LOCK_ID);
        assertThat(Profiles.with(LockProof.LOCK_EXPIRATION).lockProof())
                .isEqualTo(LockProof.LOCK_EXPIRATION);
    }

    @Test
    void everyMistakeHasAName() throws Exception {
        ObjectNode changed = assumed();
        changed.withObject("/operations").remove("lock");
        changed.withObject("/operations/renew").put("path", "/job/{jobid}/renew");
        changed.withObject("/operations/putBlock").put("path", "/file/{fileId}");
        changed.withObject("/operations/complete").put("methd", "POST").put("method", "SEND");
        changed.withObject("/answers").putArray("lockLost").add(200);
        changed.put("base", "/api/{agent}");
        Report report = new Report("profile.json");

        Optional<Profile> profile =
                ProfileReader.read(JSON.writeValueAsString(changed), report.root());

        assertThat(profile).isEmpty();
        List<Problem> problems = report.problems();
        assertThat(problems)
                .extracting(Problem::pointer)
                .contains(
                        "/operations/lock",
                        "/operations/renew",
                        "/operations/putBlock",
                        "/operations/complete/methd",
                        "/operations/complete/method",
                        "/answers/lockLost/0");
        assertThat(problems)
                .filteredOn(each -> each.pointer().equals("/operations/renew"))
                .anySatisfy(each -> assertThat(each.suggestion()).contains("jobId"));
    }

    @Test
    void aFileOfAnythingElseIsNoProfile() {
        for (String text : List.of("", "[]", "{}", "{\"base\": 7}", "<html>")) {
            Report report = new Report("profile.json");
            assertThat(ProfileReader.read(text, report.root())).isEmpty();
            assertThat(report.hasErrors()).isTrue();
        }
    }

    private static ObjectNode assumed() throws Exception {
        return (ObjectNode) JSON.readTree(ProfileReader.assumedText());
    }

    private static Optional<Profile> read(ObjectNode profile) throws Exception {
        Report report = new Report("profile.json");
        Optional<Profile> read =
                ProfileReader.read(JSON.writeValueAsString(profile), report.root());
        assertThat(report.problems()).isEmpty();
        return read;
    }

    private static Map<String, JsonNode> values(String... pairs) {
        Map<String, JsonNode> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], JsonNodeFactory.instance.textNode(pairs[i + 1]));
        }
        return values;
    }
}
