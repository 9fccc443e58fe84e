package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Nearest;
import ch.onsphere.osp.examples.host.report.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds files that nobody reads although their names look as if somebody should. */
final class MisnamedFiles {

    private final Set<String> names;
    private final Set<String> types;
    private final Set<String> roles = new HashSet<>();

    /** Knows the names of all files that are read, and the types of all modules. */
    MisnamedFiles(Set<String> names, Set<String> types) {
        this.names = names;
        this.types = types;
        names.forEach(name -> roles.add(name.substring(0, name.lastIndexOf('.'))));
    }

    List<Problem> check(List<String> otherFiles) {
        List<Problem> problems = new ArrayList<>();
        for (String path : otherFiles) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                continue;
            }
            Optional<String> nearest = nearest(name.substring(0, dot), name.substring(dot + 1));
            if (nearest.isPresent() || types.contains(name.substring(dot + 1))) {
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

    /** Role and type apart, for a long type would make every role look alike. */
    private Optional<String> nearest(String role, String type) {
        return Nearest.to(role, roles)
                .map(known -> known + '.' + type)
                .filter(names::contains)
                .or(
                        () ->
                                Nearest.to(type, types)
                                        .map(known -> role + '.' + known)
                                        .filter(names::contains));
    }
}
