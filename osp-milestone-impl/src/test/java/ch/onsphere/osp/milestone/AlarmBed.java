package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import java.util.List;

/** A site whose alarms are followed, and looked at all the time. */
final class AlarmBed implements AutoCloseable {

    static final String ALARM = "root.vms.alarm";
    static final String CAMERA = "cameras/" + Bed.CAMERA_ID;
    static final String DEFINITION_ID = "dddddddd-3333-3333-4444-555555555555";
    static final String DEFINITION = "Intrusion";

    private final Bed bed = new Bed().at(new HurriedLooks());
    private SimulatedSite site;

    static SiteOptions options() {
        return Bed.options().withAlarmDefinition(DEFINITION_ID, DEFINITION);
    }

    AlarmBed site(SiteOptions options) {
        site = bed.site(options);
        bed.server("root.vms", site, "\"alarmInterval\": {\"value\": 1, \"unit\": \"SECONDS\"}");
        return this;
    }

    /** An owner that maps every state that a site has from the start. */
    AlarmBed owner(String id, String members) {
        return ownerOf(
                id,
                members
                        + ", \"states\": {\"New\": \"alarm\", \"In progress\": \"seen\","
                        + " \"On hold\": \"waits\", \"Closed\": \"over\"}");
    }

    AlarmBed ownerOf(String id, String members) {
        bed.owner(
                id,
                "{\"linkedServer\": \"root.vms\", \"type\": \"ALARM\", \"noAlarm\": \"quiet\", "
                        + members
                        + "}");
        return this;
    }

    AlarmBed start() {
        bed.start();
        return this;
    }

    Bed bed() {
        return bed;
    }

    SimulatedSite site() {
        return site;
    }

    SimulatedAlarm raise(String name) {
        return site.raiseAlarm(name, CAMERA);
    }

    void move(SimulatedAlarm alarm, String state) {
        site.changeAlarm(alarm.id(), state, "");
    }

    /** What was published of a value, mode and content. */
    List<String> told(String owner) {
        return bed.host().publications().stream()
                .filter(each -> each.itemId().value().equals(owner))
                .map(AlarmBed::line)
                .toList();
    }

    private static String line(Publication told) {
        return told.mode() + " " + told.value().content();
    }

    /** Waits until that was published last. */
    void awaitLast(String owner, String start) {
        Until.holds(
                owner + " is " + start,
                () -> {
                    List<String> told = told(owner);
                    return !told.isEmpty() && told.get(told.size() - 1).startsWith(start);
                });
    }

    /** Waits until the alarms were looked at so many times more. */
    void awaitLooks(int number) {
        long wanted = bed.host().count("read") + number;
        Until.holds(number + " looks", () -> bed.host().count("read") >= wanted);
    }

    @Override
    public void close() {
        bed.close();
    }
}
