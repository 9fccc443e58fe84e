package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;
import java.util.List;

/**
 * A bookmark or an evidence lock.
 *
 * @param id its GUID
 * @param reference its reference
 * @param header its header; empty for none
 * @param description its description; empty for none
 * @param begin where the video it is about begins
 * @param end where that video ends
 * @param devices the cameras: {@code cameras/<GUID>}; a bookmark has one
 * @param userName name of the basic user, or id of the client, that made it
 */
public record VideoMark(
        String id,
        String reference,
        String header,
        String description,
        Instant begin,
        Instant end,
        List<String> devices,
        String userName) {
    /** Copies the devices. */
    public VideoMark {
        devices = List.copyOf(devices);
    }
}
