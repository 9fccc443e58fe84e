package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.Optional;

/** What a command asks for where its content may decide. */
final class Asked {

    private static final int LONGEST_SHOWN = 80;

    private Asked() {}

    /**
     * What the file says, or else the content.
     *
     * @throws ch.onsphere.osp.api.OspException when neither says it
     */
    static <T> T by(Optional<T> configured, OutputCommand command, T whenTrue, T whenFalse) {
        return configured.orElseGet(
                () ->
                        switch (command.value().content()) {
                            case "true" -> whenTrue;
                            case "false" -> whenFalse;
                            default ->
                                    throw MilestoneError.CONTENT_NOT_BOOLEAN.at(
                                            "content "
                                                    + Printable.line(
                                                            command.value().content(),
                                                            LONGEST_SHOWN));
                        });
    }
}
