package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.registry.Content;
import ch.onsphere.osp.examples.demo.transcript.Account;
import ch.onsphere.osp.examples.demo.transcript.Step;
import ch.onsphere.osp.examples.demo.transcript.Voice;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.nio.file.Path;
import java.util.List;

/** A picture of one camera, for the map of whoever investigates. */
record StillIsDelivered(Stage stage) implements Step {

    @Override
    public String title() {
        return "Clearance asks for a thumbnail, and gets the camera's latest picture";
    }

    @Override
    public void play(Account account) {
        SimulatedJob job = stage.account().done(JobRequest.thumbnail(Example.GATE_CAMERA));
        account.tell(Voice.ACCOUNT, "has posted a thumbnail of camera " + Example.GATE_CAMERA);
        Ended.completed(account, job);
        List<DeliveredFile> files = stage.account().files(job);
        Path original = stage.archive().still(Example.GATE_CAMERA);
        boolean same = files.size() == 1 && Content.isSame(files.get(0), original);
        account.check(
                Voice.ACCOUNT,
                "decrypted, it is the JPEG in the archive, byte for byte: SHA-256 "
                        + Content.brief(original),
                same,
                files.toString());
        account.command(
                "curl " + stage.account().page().resolve("/jobs"),
                "  -d '{\"type\":\"thumbnail\",\"devices\":[\"" + Example.GATE_CAMERA + "\"]}'");
    }
}
