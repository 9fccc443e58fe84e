package ch.onsphere.osp.milestone.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.configuration.AlarmChoice;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.FromLatest;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Message;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfAlarms;
import ch.onsphere.osp.milestone.event.AlarmNames;
import ch.onsphere.osp.milestone.event.NameRounds;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which alarm sets a value, and that it is sought again when pages are turned. */
class DecidingAlarmTest {

    private static final OfAlarms ANY =
            new OfAlarms(
                    new AlarmChoice(Optional.empty(), Optional.empty(), Optional.empty()),
                    new FromLatest(new Message()),
                    "none");

    private final AlarmOwner owner =
            new AlarmOwner(
                    new OwnerConfiguration(
                            new ItemId("root.vms.alarm"),
                            new ItemId("root.vms"),
                            Optional.empty(),
                            ANY),
                    ANY);

    @BeforeEach
    void resolve() {
        // No name is to be looked up, so nobody is asked.
        ManualTime time = new ManualTime();
        owner.resolve(
                new AlarmNames(null, time, new NameRounds(time)), new AlarmStates(null, time));
    }

    private static SiteAlarm alarm(String id, String day) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("state", "1").put("message", "alarm " + id);
        node.put("lastUpdatedTime", "2026-01-" + day + "T00:00:00Z");
        return SiteAlarm.of(node).orElseThrow();
    }

    private String read(SiteAlarm... alarms) {
        owner.begin();
        for (SiteAlarm each : alarms) {
            owner.see(each);
        }
        return owner.end().map(Publication::value).map(value -> value.content()).orElse("same");
    }

    @Test
    void theLatestDecides() {
        assertThat(read(alarm("a", "01"), alarm("b", "03"), alarm("c", "02"))).isEqualTo("alarm b");
        assertThat(owner.decidedBefore()).isEqualTo("b");
        assertThat(read(alarm("b", "03"), alarm("a", "01"))).isEqualTo("same");
        assertThat(read()).isEqualTo("none");
        assertThat(owner.decidedBefore()).isEmpty();
    }

    @Test
    void aReadingThatBreaksOffForgetsNothing() {
        read(alarm("a", "01"), alarm("b", "03"));

        owner.begin();
        owner.see(alarm("a", "01"));
        owner.begin();

        assertThat(owner.decidedBefore()).isEqualTo("b");
    }
}
