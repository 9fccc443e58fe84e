package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Finding;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.command.LostAnswer;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.command.OutputWork;
import ch.onsphere.osp.milestone.configuration.OutputAction.LockEvidence;
import ch.onsphere.osp.milestone.event.SiteNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Protects recordings: {@code POST /evidenceLocks} (Evidence Locks API; see docs/protocol.md). Of
 * {@code retentionOption} only the form of a lock without end is documented, so it is left out.
 */
final class EvidenceLockWork implements OutputWork {

    private static final String LOCKS = "evidenceLocks";

    private final LockEvidence lock;
    private final SiteNames names;
    private final Creation creation;
    private final NeededVersion version;

    EvidenceLockWork(LockEvidence lock, SiteNames names, Creation creation, NeededVersion version) {
        this.lock = lock;
        this.names = names;
        this.creation = creation;
        this.version = version;
    }

    @Override
    public void prepare() {
        version.check();
        cameras();
    }

    @Override
    public Attempt tryOnce(OutputCommand command) {
        return Judgement.of(Operation.LOCK_EVIDENCE, () -> lock(command));
    }

    @Override
    public Finding lookBack(OutputCommand command, LostAnswer lost) {
        return Judgement.lookBack(Operation.LOCK_EVIDENCE);
    }

    private Attempt lock(OutputCommand command) {
        version.check();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("header", lock.footage().header());
        members.put("description", lock.footage().description().orElse(""));
        FootageWindow window = FootageWindow.of(lock.footage(), command);
        members.put("startTime", window.begin());
        members.put("tagTime", window.moment());
        members.put("endTime", window.end());
        lock.retention()
                .map(length -> FootageWindow.text(command.time().plus(length)))
                .ifPresent(end -> members.put("retentionExpire", end));
        members.put("devicePaths", cameras());
        creation.newReference(LOCKS).ifPresent(text -> members.put("reference", text));
        return creation.post(Operation.LOCK_EVIDENCE, LOCKS, members);
    }

    private List<Map<String, String>> cameras() {
        return lock.cameras().stream()
                .map(names::camera)
                .map(id -> Map.of("type", "cameras", "id", id))
                .toList();
    }
}
