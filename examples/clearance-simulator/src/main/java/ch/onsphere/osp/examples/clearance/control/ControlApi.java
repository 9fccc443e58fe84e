package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands of the control port. */
final class ControlApi {
    /** What the page shows; programs ask for more. */
    private static final int MOST_LISTED = 200;

    private static final int ALL = Integer.MAX_VALUE;

    private final SimulatedAccount account;
    private final JobCommands jobs;
    private final FileCommands files;

    ControlApi(SimulatedAccount account) {
        this.account = account;
        jobs = new JobCommands(account);
        files = new FileCommands(account);
    }

    FileCommands files() {
        return files;
    }

    Answer run(String method, String path, String query, byte[] body) {
        int most = query.equals("all") ? ALL : MOST_LISTED;
        return switch (method + " " + path) {
            case "GET /state" -> Answer.json(200, state());
            case "GET /connection-file" -> text(account.connectionFile());
            case "GET /ca" ->
                    Answer.json(200, Json.object().put("pem", account.certificateAuthority()));
            case "GET /jobs" -> jobs.list(most);
            case "POST /jobs" -> jobs.post(body);
            case "GET /files" -> files.list(most);
            case "GET /received" -> Answer.json(200, ReceivedJson.write(account));
            case "DELETE /received" -> done(account::forgetReceived);
            case "GET /faults" ->
                    Answer.json(
                            200,
                            Json.object()
                                    .put("applied", account.faults().applied())
                                    .set("active", FaultJson.write(account.faults().active())));
            case "POST /faults" -> done(() -> account.faults().add(FaultJson.read(body)));
            case "DELETE /faults" -> done(() -> account.faults().clear());
            case "POST /clock" -> clock(Members.of(body, "advance", "skew"));
            case "POST /tokens/revoke" -> done(account::revokeTokens);
            case "POST /keys/change" -> done(account::changeKey);
            case "POST /stop" -> done(account::stop);
            case "POST /start" -> done(account::startAgain);
            default -> runOne(method, path);
        };
    }

    /** A command about one thing, which its path names. */
    private Answer runOne(String method, String path) {
        String[] parts = path.split("/", -1);
        String id = parts.length > 2 ? parts[2] : "";
        return switch (method + " " + path.replace("/" + id, "/{id}")) {
            case "GET /jobs/{id}" -> jobs.get(id);
            case "POST /jobs/{id}/withdraw" -> jobs.withdraw(id);
            case "POST /files/{id}/drop" -> files.drop(id);
            default -> throw new ApiException(404, "no such command: " + method + " " + path);
        };
    }

    private static Answer done(Runnable command) {
        command.run();
        return Answer.json(200, Json.object().put("done", true));
    }

    private static Answer text(String json) {
        return Answer.empty(200).withBody(Answer.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer clock(Members sent) {
        if (sent.has("advance")) {
            account.clock().advance(sent.duration("advance"));
        } else if (sent.has("skew")) {
            account.clock().skew(sent.duration("skew"));
        } else {
            throw new IllegalArgumentException("advance or skew is needed, as in PT1H");
        }
        return Answer.json(200, state());
    }

    private ObjectNode state() {
        List<SimulatedJob> all = account.jobs();
        return Json.object()
                .put("address", account.address().toString())
                .put("tenantId", account.options().identity().tenantId())
                .put("clientId", account.options().identity().clientId())
                .put("keyType", account.options().keyType().name())
                .put("lockDuration", account.options().rules().lockDuration().toString())
                .put("time", account.clock().instant().toString())
                .put("jobs", all.size())
                .put("jobsEnded", all.stream().filter(job -> job.state().isFinal()).count())
                .put("requests", account.receivedCount())
                .put("bytesReceived", account.bytesReceived())
                .put("tokensIssued", account.tokensIssued())
                .put("faultsActive", account.faults().active().size())
                .put("faultsApplied", account.faults().applied());
    }
}
