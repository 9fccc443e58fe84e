package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.At;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.ByUrgency;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Content;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.FromLatest;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfAlarms;
import ch.onsphere.osp.milestone.error.MilestoneError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which of several alarms sets a value, and what it becomes. An alarm in a state that was
 * forgotten in the file comes first: an error is seen, an alarm that is left out is not.
 */
final class Verdict {

    private static final int LONGEST_CONTENT = 4096;
    private static final int LONGEST_NAME = 60;
    private static final int UNMAPPED = -1;

    private final OfAlarms produced;
    private final List<AlarmState> states;
    private final List<String> contents;

    private Verdict(OfAlarms produced, List<AlarmState> states, List<String> contents) {
        this.produced = produced;
        this.states = states;
        this.contents = contents;
    }

    /**
     * Looks the states up.
     *
     * @throws ch.onsphere.osp.api.OspException when one is unknown, or the site cannot be asked
     */
    static Verdict of(OfAlarms produced, AlarmStates site) {
        List<AlarmState> states = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        if (produced.content() instanceof ByUrgency mapped) {
            mapped.states()
                    .forEach(
                            (state, content) -> {
                                states.add(site.named(state));
                                contents.add(content);
                            });
        }
        return new Verdict(produced, states, contents);
    }

    /** Whether one alarm counts more than another. */
    boolean prefers(SiteAlarm one, SiteAlarm other) {
        int rank = rank(one);
        int otherRank = rank(other);
        return rank == otherRank ? one.changed().isAfter(other.changed()) : rank < otherRank;
    }

    private int rank(SiteAlarm alarm) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).isSame(alarm.state())) {
                return i;
            }
        }
        return UNMAPPED;
    }

    Value noAlarm() {
        return new Value.TextValue(produced.noAlarm());
    }

    Value value(SiteAlarm alarm) {
        if (produced.content() instanceof FromLatest latest) {
            return taken(latest.content(), alarm);
        }
        int rank = rank(alarm);
        if (rank != UNMAPPED) {
            return new Value.TextValue(contents.get(rank));
        }
        String state = Printable.line(alarm.state().shown(), LONGEST_NAME);
        return new Value.ErrorValue(
                MilestoneError.summary(MilestoneError.STATE_NOT_MAPPED.at("state " + state)));
    }

    private static Value taken(Content content, SiteAlarm alarm) {
        String pointer = content instanceof At at ? at.pointer() : "/message";
        JsonNode found = alarm.content().at(pointer);
        if (!found.isValueNode() || found.isNull()) {
            return new Value.ErrorValue(
                    MilestoneError.summary(MilestoneError.CONTENT_MISSING.at(pointer)));
        }
        String text = found.asText();
        return new Value.TextValue(
                text.length() > LONGEST_CONTENT ? text.substring(0, LONGEST_CONTENT) : text);
    }
}
