package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import java.time.Instant;
import java.util.List;

/**
 * An authenticated call of the REST API.
 *
 * @param request the request
 * @param caller who calls
 * @param path the decoded segments below {@code /api/rest/v1}, at least one
 * @param query the parameters
 */
public record RestCall(ApiRequest request, Caller caller, List<String> path, Query query) {
    /** The HTTP method; HEAD counts as GET. */
    public String method() {
        return request.method().equals("HEAD") ? "GET" : request.method();
    }

    /** The time of the site for this call. */
    public Instant now() {
        return request.now();
    }
}
