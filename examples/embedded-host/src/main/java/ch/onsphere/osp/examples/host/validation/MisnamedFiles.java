package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Nearest;
import ch.onsphere.osp.examples.host.report.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds files that nobody reads although their names look as if somebody should. */
final class MisnamedFiles {

    private MisnamedFiles() {}

    static List<Problem> check(List<String> otherFiles, Set<String> names, Set<String> types) {
        List<Problem> problems = new ArrayList<>();
        for (String path : otherFiles) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String type = name.substring(name.lastIndexOf('.') + 1);
            Optional<String> nearest = Nearest.to(name, names);
            // Of the type ospp there are files that only other hosts read, such as measure.ospp.
            boolean isOurs = types.contains(type) || (type.equals("ospp") && nearest.isPresent());
            if (isOurs) {
                problems.add(
                        Problems.suggesting(
                                Problems.warning(
                                        path,
                                        "",
                                        "fileName",
                                        "a file that nobody reads",
                                        "Correct its name, or remove it."),
                                nearest));
            }
        }
        return problems;
    }
}
