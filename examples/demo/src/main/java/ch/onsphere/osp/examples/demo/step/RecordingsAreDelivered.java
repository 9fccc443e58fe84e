package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.registry.Content;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What it is all about: recordings of several cameras, each with a manifest beside it. */
record RecordingsAreDelivered(Stage stage) implements Step {

    private static final Instant FROM = Instant.parse("2026-05-04T07:29:50Z");
    private static final Instant UNTIL = Instant.parse("2026-05-04T07:30:10Z");

    @Override
    public String title() {
        return "Clearance asks for twenty seconds of both cameras, and gets what was recorded";
    }

    @Override
    public void play(Account account) {
        List<String> cameras = stage.archive().cameras();
        account.tell(
                Voice.ACCOUNT,
                "posts a mediarequest of cameras "
                        + String.join(" and ", cameras)
                        + ", "
                        + FROM
                        + " to "
                        + UNTIL);
        SimulatedJob job =
                stage.account().done(JobRequest.media(FROM, UNTIL, cameras.toArray(String[]::new)));
        Ended.completed(account, job);
        List<DeliveredFile> files = stage.account().files(job);
        for (String camera : cameras) {
            delivered(account, files, camera);
        }
        account.check(
                Voice.ACCOUNT,
                files.size() + " files have come, each in encrypted blocks: " + sealing(files),
                files.size() == 2 * cameras.size() && !sealing(files).isEmpty(),
                files.toString());
        account.command(
                "curl " + stage.account().page().resolve("/jobs"),
                "  -d '" + request(cameras.get(0)) + "'");
    }

    private static String request(String camera) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "mediarequest")
                .put("start", FROM.toString())
                .put("end", UNTIL.toString())
                .set("devices", JsonNodeFactory.instance.arrayNode().add(camera))
                .toString();
    }

    private void delivered(Account account, List<DeliveredFile> files, String camera) {
        Path original = stage.archive().recording(camera);
        Optional<DeliveredFile> video = find(files, camera, "video/mp4");
        account.check(
                Voice.ACCOUNT,
                video.map(DeliveredFile::name).orElse("a video")
                        + " is the MP4 in the archive, byte for byte: SHA-256 "
                        + Content.brief(original),
                video.filter(file -> Content.isSame(file, original)).isPresent(),
                video.map(DeliveredFile::toString).orElse("no video of " + camera));
        Optional<JsonNode> manifest = find(files, camera, "application/json").map(Content::json);
        account.check(
                Voice.ACCOUNT,
                "its manifest tells that hash, and the gaps before and after it",
                manifest.filter(json -> isRight(json, original)).isPresent(),
                manifest.map(JsonNode::toString).orElse("no manifest"));
    }

    private static boolean isRight(JsonNode manifest, Path original) {
        return manifest.at("/file/sha256").asText().equals(Content.sha256(original))
                && manifest.at("/asked/from").asText().equals(FROM.toString())
                && manifest.path("gaps").size() == 2;
    }

    private static Optional<DeliveredFile> find(
            List<DeliveredFile> files, String camera, String mimeType) {
        return files.stream()
                .filter(file -> file.deviceId().equals(camera))
                .filter(file -> file.mimeType().equals(mimeType))
                .findFirst();
    }

    private static String sealing(List<DeliveredFile> files) {
        return files.stream()
                .map(DeliveredFile::encryption)
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
