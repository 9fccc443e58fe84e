package ch.onsphere.osp.examples.clearance.account;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.clearance.control.ControlPort;
import ch.onsphere.osp.examples.clearance.wire.Json;
import ch.onsphere.osp.examples.simulator.Faults;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.simulator.server.CertificateAuthority;
import ch.onsphere.osp.examples.simulator.server.LifeCycle;
import ch.onsphere.osp.examples.simulator.server.LoopbackPort;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account made of its parts. */
final class RunningAccount implements SimulatedAccount {
    private final AccountParts parts;
    private final LoopbackPort control;
    private final LifeCycle life;

    RunningAccount(AccountParts parts) {
        this.parts = parts;
        control = ControlPort.of(this, parts.options().listening().controlPort());
        life =
                new LifeCycle(
                        parts.scheduler(), parts.presence(), parts.server().listeners(), control);
    }

    void open() {
        try {
            life.open();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Instant now() {
        return clock().instant();
    }

    @Override
    public AccountOptions options() {
        return parts.options();
    }

    @Override
    public URI address() {
        return parts.address();
    }

    @Override
    public URI control() {
        return control.address();
    }

    @Override
    public String certificateAuthority() {
        return parts.authority().map(CertificateAuthority::pem).orElse("");
    }

    @Override
    public String connectionFile() {
        return parts.connectionFile();
    }

    @Override
    public String post(JobRequest request) {
        // Members that are no JSON object would harm every list of jobs.
        var unused = Json.readObject(request.raw().getBytes(StandardCharsets.UTF_8));
        return parts.registry().post(request, now());
    }

    @Override
    public boolean withdraw(String jobId) {
        return parts.registry().withdraw(jobId, now());
    }

    @Override
    public boolean endLock(String jobId) {
        return parts.registry().endLock(jobId);
    }

    @Override
    public List<SimulatedJob> jobs() {
        return parts.registry().all(now());
    }

    @Override
    public Optional<SimulatedJob> job(String jobId) {
        return parts.registry().find(jobId, now());
    }

    @Override
    public List<DeliveredFile> files(String jobId) {
        return files().stream().filter(file -> file.jobId().equals(jobId)).toList();
    }

    @Override
    public List<DeliveredFile> files() {
        return parts.store().delivered();
    }

    @Override
    public boolean dropUpload(String fileId) {
        return parts.store().drop(fileId);
    }

    @Override
    public List<String> uploads() {
        return parts.store().incomplete();
    }

    @Override
    public void changeKey() {
        parts.keys().change();
    }

    @Override
    public void revokeTokens() {
        parts.tokens().revokeAll();
    }

    @Override
    public long tokensIssued() {
        return parts.tokens().issued();
    }

    @Override
    public Faults<Fault> faults() {
        return parts.faults();
    }

    @Override
    public SimulatorClock clock() {
        return parts.options().clock();
    }

    @Override
    public List<ReceivedRequest> received() {
        return parts.log().received();
    }

    @Override
    public long receivedCount() {
        return parts.log().count();
    }

    @Override
    public void forgetReceived() {
        parts.log().clear();
    }

    @Override
    public long bytesReceived() {
        return parts.server().blockBytes();
    }

    @Override
    public void stop() {
        life.stop();
    }

    @Override
    public void startAgain() {
        life.startAgain();
    }

    @Override
    public void close() {
        try {
            life.close();
        } finally {
            parts.store().close();
        }
    }
}
