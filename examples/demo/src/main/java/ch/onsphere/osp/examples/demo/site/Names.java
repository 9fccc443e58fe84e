package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import java.util.List;

/** Finds the ids that a site made up for what the tree calls by name. */
final class Names {

    private Names() {}

    static String id(List<Item> items, String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the site has no [" + name + "]"))
                .id();
    }
}
