package ch.onsphere.osp.examples.host.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Results of a running host, in words. */
final class Answers {

    private Answers() {}

    static boolean isDone(ApiCall.Answer answer) {
        return answer.json().path("status").asText().equals("Done");
    }

    static String words(ApiCall.Answer answer) {
        JsonNode json = answer.json();
        String result = json.path("status").asText("Refused with status " + answer.status());
        String code = json.path("code").asText();
        return result
                + (code.isEmpty() ? "" : " (" + code + ")")
                + ": "
                + json.path("message").asText("no message")
                + labelled(json, "reference")
                + labelled(json, "correlationId");
    }

    /** A name of the command or of what became of it, to look for it elsewhere. */
    private static String labelled(JsonNode answer, String member) {
        String value = answer.path(member).asText();
        return value.isEmpty() ? "" : String.format("%n  %s: %s", member, value);
    }
}
