package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of ItemIds; every entry that is none is reported. */
final class ItemIds {

    private ItemIds() {}

    static Optional<List<ItemId>> parse(List<String> texts, Place place) {
        List<ItemId> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (ItemId.isValid(texts.get(i))) {
                read.add(new ItemId(texts.get(i)));
            } else {
                place.at(String.valueOf(i))
                        .error(
                                "pattern",
                                "text " + Shown.quoted(texts.get(i)),
                                "Write an ItemId: names joined by dots, such as root.vms.");
            }
        }
        return read.size() == texts.size() ? Optional.of(read) : Optional.empty();
    }
}
