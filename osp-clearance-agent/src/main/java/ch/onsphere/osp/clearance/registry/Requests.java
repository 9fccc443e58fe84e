package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.connection.AuthorisedHttp;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.http.HttpCall;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.profile.Call;
import ch.onsphere.osp.clearance.profile.Operation;
import ch.onsphere.osp.clearance.profile.Profile;
import java.net.URI;

/** Puts requests together by the profile, and sends each once. */
final class Requests {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final AuthorisedHttp http;
    private final Profile profile;
    private final AgentIdentity identity;

    Requests(AuthorisedHttp http, Profile profile, AgentIdentity identity) {
        this.http = http;
        this.profile = profile;
        this.identity = identity;
    }

    Profile profile() {
        return profile;
    }

    HttpAnswer send(Operation operation, Values values) throws InterruptedException {
        Call call = call(operation, values);
        URI uri = uri(call);
        if (call.body().isEmpty()) {
            int largest =
                    operation == Operation.LIST_JOBS || operation == Operation.STORED_BLOCKS
                            ? HttpCall.LARGE_ANSWER
                            : HttpCall.SMALL_ANSWER;
            return exchange(HttpCall.bare(call.method(), uri, largest));
        }
        byte[] body = Json.write(call.body().get());
        return exchange(HttpCall.with(call.method(), uri, JSON, body, body.length));
    }

    HttpAnswer sendBlock(Values values, byte[] block, int length) throws InterruptedException {
        Call call = call(Operation.PUT_BLOCK, values);
        return exchange(HttpCall.with(call.method(), uri(call), BYTES, block, length));
    }

    /**
     * A portal or a proxy answers 200 with a page of its own to whatever is asked: taken for the
     * service's yes, it would lose a block, a file or a job.
     */
    private HttpAnswer exchange(HttpCall call) throws InterruptedException {
        HttpAnswer answer = http.exchange(call);
        if (answer.isSuccess() && answer.isPage()) {
            throw Answers.notUnderstood(answer);
        }
        return answer;
    }

    private Call call(Operation operation, Values values) {
        values.put("tenantId", identity.tenantId()).put("agentId", identity.agentId());
        return profile.call(operation, values.map());
    }

    private URI uri(Call call) {
        return URI.create(identity.base() + call.path());
    }
}
