package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.registry.Content;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** The first job of an account: which cameras are there? */
record CamerasAreListed(Stage stage) implements Step {

    @Override
    public String title() {
        return "Clearance asks which cameras there are, and the agent lists them";
    }

    @Override
    public void play(Account account) {
        account.tell(
                Voice.ACCOUNT, "posts a discovery; nobody is called, the agent looks for jobs");
        SimulatedJob job = stage.account().done(JobRequest.discovery());
        Ended.completed(account, job);
        List<DeliveredFile> files = stage.account().files(job);
        JsonNode devices =
                files.isEmpty()
                        ? MissingNode.getInstance()
                        : Content.json(files.get(0)).path("devices");
        List<String> ids = new ArrayList<>(devices.findValuesAsText("externalId"));
        ids.sort(null);
        account.check(
                Voice.ACCOUNT,
                "one list of cameras has come, encrypted, and names the folders of the archive: "
                        + String.join(", ", ids),
                files.size() == 1 && ids.equals(stage.archive().cameras()),
                files.size() + " files, cameras " + ids);
        for (JsonNode device : devices) {
            located(account, device);
        }
        account.command(
                "curl " + stage.account().page().resolve("/jobs"),
                "  -d '{\"type\":\"discovery\"}'");
    }

    private static void located(Account account, JsonNode device) {
        String place = device.path("locationText").asText();
        double latitude = device.path("latitude").asDouble();
        double longitude = device.path("longitude").asDouble();
        account.check(
                Voice.ACCOUNT,
                device.path("name").asText() + ": " + place + ", at " + latitude + ", " + longitude,
                !place.isEmpty() && latitude != 0 && longitude != 0,
                device.toString());
    }
}
