package ch.onsphere.osp.examples.demo.site;

/**
 * An alarm as the site's own list shows it.
 *
 * @param name what it is called
 * @param state how far it is seen to
 * @param comment what was noted with it last
 * @param assignedTo who sees to it
 */
public record ListedAlarm(String name, String state, String comment, String assignedTo) {

    /**
     * The whole in a few words.
     *
     * @return name, state, and what else is known
     */
    public String words() {
        return "\"%s\", state %s".formatted(name, state)
                + (comment.isEmpty() ? "" : ", comment \"" + comment + "\"")
                + (assignedTo.isEmpty() ? "" : ", assigned to " + assignedTo);
    }
}
