package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.alarm.AlarmOwners;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.output.Output;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Owners owners;
    private final AlarmOwners alarms;
    private final OutputCheck outputs;
    private final NameRounds rounds;

    /**
     * Asks nothing yet.
     *
     * @param http the way to the server
     * @param tidyUp closes what has rested too long
     * @param expiry warns of certificates that end soon
     * @param outputs the outputs of the server
     * @param owners the owners of the server
     * @param alarms those that follow alarms
     * @param rounds tells how long names are believed to mean the same
     */
    ServerCheck(
            AuthorisedHttp http,
            Runnable tidyUp,
            CertificateExpiry expiry,
            List<Output> outputs,
            Owners owners,
            AlarmOwners alarms,
            NameRounds rounds) {
        this.http = http;
        this.tidyUp = tidyUp;
        this.expiry = expiry;
        this.outputs = new OutputCheck(outputs, rounds);
        this.rounds = rounds;
        this.owners = owners;
        this.alarms = alarms;
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
        outputs.perform(ServerCheck::concernsOneItem);
        owners.prepare(ServerCheck::concernsOneItem);
    }

    /** The server was away: its names may mean something else now. */
    void lookAgain() {
        rounds.begin();
    }

    private static boolean concernsOneItem(MilestoneError error) {
        return switch (error) {
            case EVENT_UNKNOWN,
                    EVENT_AMBIGUOUS,
                    SOURCE_UNKNOWN,
                    SOURCE_AMBIGUOUS,
                    OWNER_EVENT_UNKNOWN,
                    STATE_GROUP_UNKNOWN,
                    STATE_GROUP_AMBIGUOUS,
                    STATE_UNKNOWN,
                    ALARM_DEFINITION_UNKNOWN,
                    ALARM_DEFINITION_AMBIGUOUS,
                    ALARM_STATE_UNKNOWN,
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
    void report(Site site, Optional<OspException> intakeTrouble, StatusReport status) {
        String version = site.productVersion().isEmpty() ? "" : " " + site.productVersion();
        String reached = "XProtect" + version + " at " + site.gateway();
        String remarks =
                Stream.concat(site.remarks().stream(), expiry.warning().stream())
                        .map(remark -> "; " + remark)
                        .collect(Collectors.joining());
        Map<ItemId, OspException> faults = new LinkedHashMap<>(outputs.broken());
        int brokenOutputs = faults.size();
        faults.putAll(owners.broken());
        faults.putAll(alarms.broken());
        int brokenOwners = faults.size() - brokenOutputs;
        if (faults.isEmpty()) {
            intakeTrouble.ifPresentOrElse(
                    why -> status.degraded(why, true), () -> status.online(reached + remarks));
            return;
        }
        status.degraded(
                Reason.CONFIGURATION,
                counted(brokenOutputs, brokenOwners)
                        + ": "
                        + named(faults)
                        + intakeTrouble.map(why -> "; " + MilestoneError.summary(why)).orElse("")
                        + remarks);
    }

    private String counted(int brokenOutputs, int brokenOwners) {
        int keptOutputs = outputs.goingOn();
        int keptOwners = owners.goingOn() + alarms.goingOn();
        String broken = counts(brokenOutputs - keptOutputs, brokenOwners - keptOwners);
        String kept = counts(keptOutputs, keptOwners);
        List<String> told = new ArrayList<>();
        if (!broken.isEmpty()) {
            told.add(broken + " cannot work");
        }
        if (!kept.isEmpty()) {
            told.add(
                    kept
                            + " go on with what their names meant before, and cannot work after a"
                            + " restart");
        }
        return String.join("; ", told);
    }

    private String counts(int ofOutputs, int ofOwners) {
        List<String> counts = new ArrayList<>();
        if (ofOutputs > 0) {
            counts.add(ofOutputs + " of " + outputs.size() + " outputs");
        }
        if (ofOwners > 0) {
            counts.add(ofOwners + " of " + (owners.size() + alarms.size()) + " owners");
        }
        return String.join(" and ", counts);
    }

    private static String named(Map<ItemId, OspException> faults) {
        return faults.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(each -> each.getKey() + ": " + sentence(each.getValue()))
                        .collect(Collectors.joining("; "))
                + (faults.size() > MOST_NAMED ? "; …" : "");
    }

    private static String sentence(OspException why) {
        return why.code().code() + ": " + why.getMessage();
    }
}
