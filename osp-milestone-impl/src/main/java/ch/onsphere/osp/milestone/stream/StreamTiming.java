package ch.onsphere.osp.milestone.stream;

import java.time.Duration;

/**
 * How long the event stream waits for what.
 *
 * @param betweenPings how often a stream that works is pinged
 * @param longestSilence after which nothing was heard of a server that is taken for gone; more than
 *     two pings
 * @param longestState for the reply to {@code getState}: minutes on large sites, which answer no
 *     ping meanwhile
 * @param tellingOfLoss how long the server's state tells that events may have been lost
 */
public record StreamTiming(
        Duration betweenPings,
        Duration longestSilence,
        Duration longestState,
        Duration tellingOfLoss) {

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(30);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(75);
    private static final Duration LONGEST_STATE = Duration.ofMinutes(5);
    private static final Duration TELLING_OF_LOSS = Duration.ofMinutes(15);

    /**
     * The timing in production.
     *
     * @return a ping each half minute, and five minutes for the states
     */
    public static StreamTiming usual() {
        return new StreamTiming(BETWEEN_PINGS, LONGEST_SILENCE, LONGEST_STATE, TELLING_OF_LOSS);
    }
}
