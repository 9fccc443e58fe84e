package ch.onsphere.osp.examples.xprotect;

import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * What hangs on the first hardware of the first recording server beside its cameras.
 *
 * @param outputs outputs beside the one that every hardware has
 * @param inputs inputs beside the one that every hardware has
 * @param presets presets of cameras; a camera with presets can be moved
 */
public record Equipment(List<Item> outputs, List<Item> inputs, List<Preset> presets) {
    /** Copies the lists. */
    public Equipment {
        outputs = List.copyOf(outputs);
        inputs = List.copyOf(inputs);
        presets = List.copyOf(presets);
    }

    /**
     * A preset.
     *
     * @param cameraId GUID of its camera
     * @param item its own GUID and its name
     */
    public record Preset(String cameraId, Item item) {
        /** Checks the GUID of the camera. */
        public Preset {
            cameraId = new Item(cameraId, "").id();
        }
    }

    static Equipment none() {
        return new Equipment(List.of(), List.of(), List.of());
    }

    Equipment withOutput(Item output) {
        return new Equipment(and(outputs, output), inputs, presets);
    }

    Equipment withInput(Item input) {
        return new Equipment(outputs, and(inputs, input), presets);
    }

    Equipment withPreset(Preset preset) {
        return new Equipment(outputs, inputs, and(presets, preset));
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }
}
