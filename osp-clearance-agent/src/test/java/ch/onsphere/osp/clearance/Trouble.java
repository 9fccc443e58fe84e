package ch.onsphere.osp.clearance;

import ch.onsphere.osp.examples.clearance.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What can happen to one request, and what an agent is meant to take it for.
 *
 * @param name of the fault, in the name of a test
 * @param meaning what it is taken for
 * @param code of the error by which a look for jobs tells of it
 * @param fault the fault, for any request
 */
record Trouble(String name, Meaning meaning, String code, Fault fault) {

    /** What faults have in common. */
    enum Meaning {
        /** A token that is not accepted: another one is. */
        TOKEN,
        /** The service does not want it, and never will. */
        REFUSED,
        FORBIDDEN,
        /** The body is too large: of a block, that can be helped. */
        TOO_LARGE,
        /** Somebody else has the job. */
        LOST,
        /** It is worth another attempt at once. */
        PASSING,
        /** The service answers elsewhere. */
        REDIRECTED,
        /** Done, and nothing sensible was said. */
        NONSENSE,
        /** Done, and nothing was said. */
        NOTHING,
        /** Done and said, under the wrong label. */
        LABEL
    }

    private static final long LARGER_THAN_ANY_ANSWER = 9L << 20;

    static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        all.add(status(302, Meaning.REDIRECTED, "OSP-CL-114"));
        all.add(status(400, Meaning.REFUSED, "OSP-CL-302"));
        all.add(status(401, Meaning.TOKEN, ""));
        all.add(status(403, Meaning.FORBIDDEN, "OSP-CL-301"));
        all.add(status(404, Meaning.LOST, "OSP-CL-303"));
        all.add(status(413, Meaning.TOO_LARGE, "OSP-CL-302"));
        for (int lost : List.of(409, 410, 412, 423)) {
            all.add(status(lost, Meaning.LOST, "OSP-CL-302"));
        }
        all.add(status(408, Meaning.PASSING, "OSP-CL-116"));
        all.add(status(429, Meaning.PASSING, "OSP-CL-116"));
        for (int failed : List.of(500, 502, 503, 504)) {
            all.add(status(failed, Meaning.PASSING, "OSP-CL-115"));
        }
        all.add(of(Fault.Kind.RESET, Meaning.PASSING, "OSP-CL-105"));
        all.add(of(Fault.Kind.RESET_UPLOAD, Meaning.PASSING, "OSP-CL-105"));
        all.add(of(Fault.Kind.ANSWER_LOST, Meaning.PASSING, "OSP-CL-105"));
        all.add(of(Fault.Kind.BLACK_HOLE, Meaning.PASSING, "OSP-CL-104"));
        all.add(of(Fault.Kind.HTML, Meaning.PASSING, "OSP-CL-115"));
        all.add(
                new Trouble(
                        "HTML of a portal",
                        Meaning.PASSING,
                        "OSP-CL-112",
                        Fault.of(Fault.Kind.HTML).withStatus(200)));
        all.add(
                new Trouble(
                        "OVERSIZE",
                        Meaning.PASSING,
                        "OSP-CL-113",
                        Fault.of(Fault.Kind.OVERSIZE).ofBytes(LARGER_THAN_ANY_ANSWER)));
        all.add(of(Fault.Kind.JUNK, Meaning.NONSENSE, "OSP-CL-112"));
        all.add(of(Fault.Kind.EMPTY, Meaning.NOTHING, "OSP-CL-112"));
        all.add(of(Fault.Kind.WRONG_CONTENT_TYPE, Meaning.LABEL, ""));
        return all;
    }

    private static Trouble status(int status, Meaning meaning, String code) {
        return new Trouble(Integer.toString(status), meaning, code, Fault.status(status));
    }

    private static Trouble of(Fault.Kind kind, Meaning meaning, String code) {
        return new Trouble(kind.name(), meaning, code, Fault.of(kind));
    }

    /** The error by which it is told that no token is to be had. */
    String codeAtTokenService() {
        return switch (meaning) {
            case TOKEN, REFUSED, FORBIDDEN, TOO_LARGE, LOST, NONSENSE, NOTHING -> "OSP-CL-205";
            case PASSING -> code.equals("OSP-CL-112") ? "OSP-CL-205" : code;
            case REDIRECTED, LABEL -> code;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
