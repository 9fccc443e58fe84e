package ch.onsphere.osp.milestone.incident;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.milestone.configuration.OutputAction.Footage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The part of a video that a command is about, in the form in which XProtect writes times.
 *
 * @param begin where it begins
 * @param moment when the command was given
 * @param end where it ends
 */
record FootageWindow(String begin, String moment, String end) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static FootageWindow of(Footage footage, OutputCommand command) {
        Instant moment = command.time();
        return new FootageWindow(
                text(moment.minus(footage.before())),
                text(moment),
                text(moment.plus(footage.after())));
    }

    static String text(Instant time) {
        return FORM.format(time);
    }
}
