package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.api.ItemId;
import java.util.Optional;

/** A text that is an ItemId. */
public final class ItemIdKind {

    private static final String EXPECTED = "an ItemId: names joined by dots, such as root.vms";

    /** The kind. */
    public static final Kind<ItemId> INSTANCE =
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
