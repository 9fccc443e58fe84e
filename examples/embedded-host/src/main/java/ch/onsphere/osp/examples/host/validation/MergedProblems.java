package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One list of what the host and the modules have found. */
final class MergedProblems {

    private MergedProblems() {}

    private record Place(String file, String pointer) {
        private static Place of(Problem problem) {
            return new Place(problem.file(), problem.pointer());
        }
    }

    /** Where both speak of the same place the module knows better. */
    static List<Problem> of(Collection<Problem> ofHost, Collection<Problem> ofModules) {
        Set<Place> known = new HashSet<>();
        ofModules.forEach(problem -> known.add(Place.of(problem)));
        List<Problem> merged = new ArrayList<>(ofModules);
        ofHost.stream().filter(problem -> !known.contains(Place.of(problem))).forEach(merged::add);
        return merged;
    }
}
