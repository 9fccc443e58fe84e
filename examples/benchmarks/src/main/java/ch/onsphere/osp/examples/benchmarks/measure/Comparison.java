package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two sides measured in turns. What counts is the median of the ratios of neighbours: two rounds
 * that followed one another had the same machine, whatever it did meanwhile.
 */
public final class Comparison {

    private final List<Round> here = new ArrayList<>();
    private final List<Round> beside = new ArrayList<>();
    private int disturbed;

    /** Adds two rounds that followed one another and that nobody disturbed. */
    public void add(Round oneHere, Round oneBeside) {
        here.add(oneHere);
        beside.add(oneBeside);
    }

    /** Adds two rounds that other programs disturbed, for want of better ones. */
    public void addDisturbed(Round oneHere, Round oneBeside) {
        add(oneHere, oneBeside);
        disturbed++;
    }

    /** How many of the pairs were disturbed. */
    public int disturbed() {
        return disturbed;
    }

    /** How many pairs there are. */
    public int pairs() {
        return here.size();
    }

    /** The ratio of a figure, this side by the other, over all pairs. */
    public Spread ratio(ToDoubleFunction<Round> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            ratios.add(figure.applyAsDouble(here.get(i)) / figure.applyAsDouble(beside.get(i)));
        }
        return Spread.of(ratios);
    }

    /** A figure of this side. */
    public Spread here(ToDoubleFunction<Round> figure) {
        return of(here, figure);
    }

    /** A figure of the other side. */
    public Spread beside(ToDoubleFunction<Round> figure) {
        return of(beside, figure);
    }

    private static Spread of(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
