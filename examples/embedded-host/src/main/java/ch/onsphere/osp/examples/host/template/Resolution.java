package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.api.Problem;
import java.util.List;

/**
 * What became of the files of a tree.
 *
 * @param files the files that could be resolved, and those that are not JSON; not the templates
 * @param problems why the others could not be
 * @param origins where inherited keys come from
 */
public record Resolution(List<ResolvedFile> files, List<Problem> problems, Origins origins) {

    /**
     * Makes the lists unchangeable.
     *
     * @param files the resolved files
     * @param problems why the others could not be
     * @param origins where inherited keys come from
     */
    public Resolution {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
