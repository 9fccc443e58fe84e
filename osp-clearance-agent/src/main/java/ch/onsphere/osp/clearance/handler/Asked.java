package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import java.time.Duration;
import java.time.Instant;

/**
 * One camera and one interval, in order.
 *
 * @param externalId what the registry calls the camera
 * @param interval what is asked of it
 */
record Asked(String externalId, Interval interval) {

    /**
     * Checks what a job asks.
     *
     * @throws OspException when nobody can mean it, or its time has not passed
     */
    static Asked of(RequestedItem item, Instant now, Duration longest) {
        String at = item.deviceId();
        if (item.from().isEmpty() || item.until().isEmpty()) {
            throw JobError.REQUEST_MALFORMED.at(at + ": no begin or no end that is a time");
        }
        Instant from = item.from().get();
        Instant until = item.until().get();
        String asked = at + " " + from + "/" + until;
        if (!from.isBefore(until)) {
            throw JobError.INTERVAL_ABSURD.at(asked + " ends before it begins");
        }
        if (Duration.between(from, until).compareTo(longest) > 0) {
            throw JobError.INTERVAL_ABSURD.at(asked + " is longer than " + longest);
        }
        if (until.isAfter(now.plus(longest))) {
            throw JobError.INTERVAL_ABSURD.at(asked + " lies in the future");
        }
        if (until.isAfter(now)) {
            throw JobError.NOT_YET_RECORDED.at(asked);
        }
        return new Asked(at, new Interval(from, until));
    }

    /** Of more than anybody can mean, none was read. */
    static OspException noCamera() {
        return JobError.REQUEST_MALFORMED.at("no camera, or more than " + RequestedItem.MOST);
    }

    @Override
    public String toString() {
        return externalId + " " + interval.from() + "/" + interval.until();
    }
}
