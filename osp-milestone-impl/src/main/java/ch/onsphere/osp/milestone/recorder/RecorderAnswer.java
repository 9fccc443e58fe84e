package ch.onsphere.osp.milestone.recorder;

import ch.onsphere.osp.milestone.http.HttpAnswer;
import java.util.Optional;

/**
 * What a recording server answered.
 *
 * @param status the HTTP status; faults come with 500
 * @param xml the document, if it is one
 */
record RecorderAnswer(int status, Optional<Xml> xml) {

    private static final int OK = 200;

    static RecorderAnswer of(HttpAnswer answer) {
        return new RecorderAnswer(answer.status(), Xml.parse(answer.body()));
    }

    /** Of a list of results, one for each device, the first is looked at: there is one device. */
    boolean isDone() {
        return status == OK
                && has("Envelope")
                && !has("Fault")
                && text("ResultCode").map(code -> code.equals("0")).orElse(true);
    }

    boolean isFault(String number) {
        return has("Fault") && text("ErrorNumber").filter(number::equals).isPresent();
    }

    /**
     * The fault that was captured for a missing method; that its number has other uses is assumed.
     */
    boolean isUnsupported() {
        return isFault("40000") && text().contains("not supported");
    }

    /** Whether the recording server has understood and said no. */
    boolean isRefusal() {
        return has("Envelope") && (has("Fault") || text("ResultCode").isPresent());
    }

    /** What it says, for a person. */
    String text() {
        return text("faultstring").or(() -> text("Message")).orElse("status " + status);
    }

    private boolean has(String element) {
        return xml.filter(document -> document.has(element)).isPresent();
    }

    private Optional<String> text(String element) {
        return xml.flatMap(document -> document.text(element));
    }
}
