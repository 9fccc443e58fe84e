package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.ValueType;
import java.util.List;

/**
 * A data point as its {@code value.ospp} and {@code callback.ospp} declare it.
 *
 * @param itemId its address
 * @param name what people call it
 * @param type its type
 * @param momentary true when each content counts, also the same again ({@code FIRE_AND_FORGET})
 * @param linkedOutputs the outputs that it drives
 */
public record ValueDefinition(
        ItemId itemId, String name, ValueType type, boolean momentary, List<ItemId> linkedOutputs) {

    /**
     * Makes the list unchangeable.
     *
     * @param itemId its address
     * @param name what people call it
     * @param type its type
     * @param momentary true when each content counts
     * @param linkedOutputs the outputs that it drives
     */
    public ValueDefinition {
        linkedOutputs = List.copyOf(linkedOutputs);
    }
}
