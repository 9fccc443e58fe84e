package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The commands about files. */
final class FileCommands {
    private final SimulatedAccount account;

    FileCommands(SimulatedAccount account) {
        this.account = account;
    }

    /** The newest files, newest first. */
    Answer list(int most) {
        List<DeliveredFile> files = account.files();
        ObjectNode answer = Json.object().put("count", files.size());
        ArrayNode written = answer.putArray("files");
        for (int i = files.size() - 1; i >= 0 && written.size() < most; i--) {
            written.add(write(files.get(i)));
        }
        ArrayNode incomplete = answer.putArray("incomplete");
        account.uploads().forEach(incomplete::add);
        return Answer.json(200, answer);
    }

    Optional<DeliveredFile> find(String id) {
        return account.files().stream().filter(file -> file.id().equals(id)).findFirst();
    }

    Answer drop(String id) {
        return Answer.json(200, Json.object().put("dropped", account.dropUpload(id)));
    }

    private static ObjectNode write(DeliveredFile file) {
        return Json.object()
                .put("id", file.id())
                .put("jobId", file.jobId())
                .put("agentId", file.agentId())
                .put("kind", file.kind().label())
                .put("deviceId", file.deviceId())
                .put("name", file.name())
                .put("mimeType", file.mimeType())
                .put("start", JobCommands.text(file.start()))
                .put("end", JobCommands.text(file.end()))
                .put("encryption", file.encryption())
                .put("length", file.length())
                .put("sha256", file.sha256())
                .put("encryptedLength", file.encryptedLength())
                .put("bytesReceived", file.bytesReceived())
                .put("blocks", file.blocks())
                .put("completed", file.completed().toString())
                .put("hasContent", file.content().isPresent());
    }
}
