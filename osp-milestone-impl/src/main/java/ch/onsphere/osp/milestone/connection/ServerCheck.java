package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.output.Output;
import ch.onsphere.osp.milestone.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether a server does what it is there for: takes the token, answers requests, and knows
 * what the outputs name. An output whose event or device is unknown does not take the server down.
 */
final class ServerCheck {

    private static final int MOST_NAMED = 5;

    private final AuthorisedHttp http;
    private final Runnable tidyUp;
    private final CertificateExpiry expiry;
    private final List<Output> outputs;
    private final Map<Output, OspException> broken = new LinkedHashMap<>();
    private List<Output> unprepared;

    /**
     * Asks nothing yet.
     *
     * @param http the way to the server
     * @param tidyUp closes what has rested too long
     * @param expiry warns of certificates that end soon
     * @param outputs the outputs of the server
     */
    ServerCheck(
            AuthorisedHttp http, Runnable tidyUp, CertificateExpiry expiry, List<Output> outputs) {
        this.http = http;
        this.tidyUp = tidyUp;
        this.expiry = expiry;
        this.outputs = List.copyOf(outputs);
        this.unprepared = this.outputs;
    }

    /**
     * Asks the server.
     *
     * @throws OspException when it does not answer as it should
     */
    void perform() {
        tidyUp.run();
        HttpAnswer answer = http.get("sites", ServerHttpClient.SMALL_ANSWER);
        // A role that may not see the site may still trigger events.
        if (answer.status() != 200 && answer.status() != 403) {
            throw answer.failure();
        }
        prepareOutputs();
    }

    private void prepareOutputs() {
        List<Output> left = new ArrayList<>();
        broken.clear();
        for (Output output : unprepared) {
            try {
                output.work().prepare();
            } catch (OspException e) {
                if (!concernsOneOutput(MilestoneError.of(e))) {
                    throw e;
                }
                left.add(output);
                broken.put(output, e);
            }
        }
        unprepared = left;
    }

    private static boolean concernsOneOutput(MilestoneError error) {
        return switch (error) {
            case EVENT_UNKNOWN,
                    EVENT_AMBIGUOUS,
                    SOURCE_UNKNOWN,
                    SOURCE_AMBIGUOUS,
                    OUTPUT_UNKNOWN,
                    OUTPUT_AMBIGUOUS,
                    PRESET_UNKNOWN,
                    PRESET_AMBIGUOUS,
                    TYPE_NEEDS_NEWER_VERSION,
                    LIST_UNREADABLE ->
                    true;
            default -> false;
        };
    }

    /** Tells how the server stands after it was asked with success. */
    void report(Site site, StatusReport status) {
        String version = site.productVersion().isEmpty() ? "" : " " + site.productVersion();
        String reached = "XProtect" + version + " at " + site.gateway();
        String remarks =
                Stream.concat(site.remarks().stream(), expiry.warning().stream())
                        .map(remark -> "; " + remark)
                        .collect(Collectors.joining());
        if (broken.isEmpty()) {
            status.online(reached + remarks);
        } else {
            status.degraded(
                    Reason.CONFIGURATION,
                    broken.size()
                            + " of "
                            + outputs.size()
                            + " outputs cannot work: "
                            + named()
                            + remarks);
        }
    }

    private String named() {
        return broken.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(
                                each ->
                                        each.getKey().configuration().id()
                                                + ": "
                                                + MilestoneError.summary(each.getValue()))
                        .collect(Collectors.joining("; "))
                + (broken.size() > MOST_NAMED ? "; …" : "");
    }
}
