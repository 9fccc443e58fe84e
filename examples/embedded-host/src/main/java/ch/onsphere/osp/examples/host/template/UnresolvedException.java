package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import java.util.Optional;

/** A template or a variable of one file cannot be applied. */
final class UnresolvedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String rule;
    private final String suggestion;
    private final String cure;

    UnresolvedException(
            String pointer, String rule, String found, Optional<String> suggestion, String cure) {
        super(found);
        this.pointer = pointer;
        this.rule = rule;
        this.suggestion = suggestion.orElse(null);
        this.cure = cure;
    }

    Problem in(String file) {
        return Problems.suggesting(
                Problems.error(file, pointer, rule, getMessage(), cure),
                Optional.ofNullable(suggestion));
    }
}
