package ch.onsphere.osp.examples.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job to be posted.
 *
 * @param type what is asked for, as written on the wire
 * @param devices ids of the devices it is asked of
 * @param start begin of the recordings of all devices
 * @param end end of the recordings of all devices
 * @param items devices that have intervals of their own, in place of {@code devices}
 * @param at the moment of the stills; none for the latest
 * @param raw JSON object whose members replace those that the job would have; empty for none
 */
public record JobRequest(
        String type,
        List<String> devices,
        Optional<Instant> start,
        Optional<Instant> end,
        List<Item> items,
        Optional<Instant> at,
        String raw) {
    /**
     * A device and an interval.
     *
     * @param externalId id of the device
     * @param start begin of its recording
     * @param end end of its recording
     */
    public record Item(String externalId, Instant start, Instant end) {}

    /** Copies the lists, so that the record is immutable. */
    public JobRequest {
        Objects.requireNonNull(type, "type");
        devices = List.copyOf(devices);
        items = List.copyOf(items);
        Objects.requireNonNull(raw, "raw");
    }

    /** Asks for recordings of one interval. */
    public static JobRequest media(Instant start, Instant end, String... externalIds) {
        return new JobRequest(
                JobType.MEDIA.label(),
                List.of(externalIds),
                Optional.of(start),
                Optional.of(end),
                List.of(),
                Optional.empty(),
                "");
    }

    /** Asks for recordings, each device with an interval of its own. */
    public static JobRequest media(Item first, Item... more) {
        return new JobRequest(
                JobType.MEDIA.label(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Stream.concat(Stream.of(first), Stream.of(more)).toList(),
                Optional.empty(),
                "");
    }

    /** Asks for the latest still of devices. */
    public static JobRequest thumbnail(String... externalIds) {
        return still(Optional.empty(), externalIds);
    }

    /** Asks for the still of devices at a moment. */
    public static JobRequest thumbnail(Instant at, String... externalIds) {
        return still(Optional.of(at), externalIds);
    }

    private static JobRequest still(Optional<Instant> at, String... externalIds) {
        return new JobRequest(
                JobType.THUMBNAIL.label(),
                List.of(externalIds),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                "");
    }

    /** Asks which cameras there are. */
    public static JobRequest discovery() {
        return raw(JobType.DISCOVERY.label(), "");
    }

    /**
     * Asks for anything, to see how an agent bears it.
     *
     * @param type the type on the wire, known or not
     * @param members a JSON object whose members are added to the job, or replace those it has
     */
    public static JobRequest raw(String type, String members) {
        return new JobRequest(
                type,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                members);
    }
}
