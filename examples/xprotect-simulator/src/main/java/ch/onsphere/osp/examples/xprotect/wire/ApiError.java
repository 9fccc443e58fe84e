package ch.onsphere.osp.examples.xprotect.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Errors of the REST API: {@code {"error":{"httpCode":404,"details":[{"errorText":"..."}]}}}, as
 * documented and captured (Milestone Config API, error shape).
 */
public final class ApiError {
    private ApiError() {}

    /** An error with its text. */
    public static Answer of(int status, String text) {
        return Answer.json(status, body(status, text));
    }

    /** The JSON of an error, to which members may be added. */
    public static ObjectNode body(int status, String text) {
        ObjectNode body = Json.object();
        body.set("error", inner(status, text));
        return body;
    }

    /** An error that names the property it is about. */
    public static Answer aboutProperty(int status, String text, String property) {
        ObjectNode error = Json.object();
        error.put("httpCode", status);
        error.putArray("details").addObject().put("errorText", text).put("property", property);
        ObjectNode body = Json.object();
        body.set("error", error);
        return Answer.json(status, body);
    }

    /** 400 with parameters missing, which are named with empty values. */
    public static Answer missing(Iterable<String> parameters) {
        ObjectNode body = body(400, "Bad request: parameters missing");
        ObjectNode params = body.putObject("params");
        parameters.forEach(name -> params.put(name, ""));
        return Answer.json(400, body);
    }

    /** 404 for a resource type that does not exist; captured text. */
    public static Answer unknownResource(String resource) {
        return of(404, "Unknown resource: " + resource);
    }

    /** 404 for an object that does not exist. */
    public static Answer unknownId() {
        return of(404, "Not Found, the requested id does not exist");
    }

    /** 400 for a request that exists for other resources only. */
    public static Answer unknownRequest() {
        return of(400, "Bad request: Unknown request");
    }

    /** 403. */
    public static Answer forbidden() {
        return of(403, "Forbidden, you are not authorized to access this object");
    }

    /** 401, which the specification writes without the outer {@code error}. */
    public static Answer unauthorized() {
        return Answer.json(401, inner(401, "Unauthorized"));
    }

    private static ObjectNode inner(int status, String text) {
        ObjectNode error = Json.object();
        error.put("httpCode", status);
        error.putArray("details").addObject().put("errorText", text);
        return error;
    }
}
