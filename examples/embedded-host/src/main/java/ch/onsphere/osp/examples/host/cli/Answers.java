package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.JsonNode;

/** Results of a running host, in words. */
final class Answers {

    private Answers() {}

    static boolean isDone(ApiCall.Answer answer) {
        return answer.json().path("status").asText().equals("Done");
    }

    static String words(ApiCall.Answer answer) {
        JsonNode json = answer.json();
        String result = json.path("status").asText("Failed");
        String code = json.path("code").asText();
        return result
                + (code.isEmpty() ? "" : " (" + code + ")")
                + ": "
                + json.path("message").asText("no message")
                + cure(code)
                + labelled(json, "reference")
                + labelled(json, "correlationId");
    }

    /** The host's own errors are known here; those of modules are many, and stand on their page. */
    private static String cure(String code) {
        if (code.isEmpty()) {
            return "";
        }
        String cure =
                HostError.of(code)
                        .map(error -> error.cure().replace("`", ""))
                        .orElse("docs/errors.md tells what to do about " + code + ".");
        return String.format("%n  %s", cure);
    }

    /** A name of the command or of what became of it, to look for it elsewhere. */
    private static String labelled(JsonNode answer, String member) {
        String value = answer.path(member).asText();
        return value.isEmpty() ? "" : String.format("%n  %s: %s", member, value);
    }
}
