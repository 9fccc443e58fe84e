package ch.onsphere.osp.examples.demo.site;

/**
 * An event as the site's own list shows it.
 *
 * @param id its GUID
 * @param type the GUID of its type
 * @param source what it is about
 * @param time when it happened, as the site writes it
 */
public record ListedEvent(String id, String type, String source, String time) {

    /**
     * The time without the day, in milliseconds.
     *
     * @return such as 08:15:30.123 UTC
     */
    public String timeOfDay() {
        return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,}Z")
                ? time.substring(11, 23) + " UTC"
                : time;
    }
}
