package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.measure.Comparison;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import ch.onsphere.osp.examples.benchmarks.process.Neighbours;

/** Two sides that are measured in turns, until there are enough pairs that nobody disturbed. */
public final class Turns {

    /** A pair of rounds counts when other programs took no more of the processors. */
    private static final double MOST_DISTURBED = 0.05;

    /** So many times as many pairs are tried before disturbed ones count, too. */
    private static final int MOST_TRIES = 4;

    /** One side. */
    @FunctionalInterface
    public interface Side {
        /** Does one round. */
        Round round() throws Exception;
    }

    /** Hears of each pair. */
    @FunctionalInterface
    public interface Listener {
        /** A pair was measured while other programs took so much of the machine. */
        void heard(Round here, Round beside, double others, boolean counts);
    }

    private Turns() {}

    /** Measures so many pairs. */
    public static Comparison compare(int pairs, Side here, Side beside, Listener listener)
            throws Exception {
        Comparison comparison = new Comparison();
        int tries = 0;
        while (comparison.pairs() < pairs) {
            boolean mustDo = tries >= MOST_TRIES * pairs;
            Neighbours neighbours = new Neighbours();
            // Each is first every other time, so that neither always has the warmer machine.
            boolean hereFirst = tries++ % 2 == 0;
            Round first = hereFirst ? here.round() : beside.round();
            Round second = hereFirst ? beside.round() : here.round();
            double others = neighbours.share();
            Round ours = hereFirst ? first : second;
            Round theirs = hereFirst ? second : first;
            boolean quiet = others <= MOST_DISTURBED;
            if (quiet) {
                comparison.add(ours, theirs);
            } else if (mustDo) {
                comparison.addDisturbed(ours, theirs);
            }
            listener.heard(ours, theirs, others, quiet || mustDo);
        }
        return comparison;
    }
}
