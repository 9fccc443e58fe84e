package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.milestone.configuration.shape.Kind;
import ch.onsphere.osp.milestone.configuration.shape.Place;
import ch.onsphere.osp.milestone.configuration.shape.Shown;
import ch.onsphere.osp.milestone.configuration.shape.TextKind;
import java.util.Optional;

/** A text that is an ItemId. */
final class ItemIdKind {

    private static final String EXPECTED = "an ItemId: names joined by dots, such as root.vms";

    static final Kind<ItemId> INSTANCE =
            new TextKind(1024, "^[^./\\\\\\s]+(\\.[^./\\\\\\s]+)*$", EXPECTED)
                    .as(ItemIdKind::parse);

    private ItemIdKind() {}

    private static Optional<ItemId> parse(String text, Place place) {
        if (ItemId.isValid(text)) {
            return Optional.of(new ItemId(text));
        }
        // What the schema's pattern lets pass: control characters.
        place.error("pattern", "text " + Shown.quoted(text), "Write " + EXPECTED + ".");
        return Optional.empty();
    }
}
