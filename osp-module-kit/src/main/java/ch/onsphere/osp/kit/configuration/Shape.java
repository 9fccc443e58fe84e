package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys an object may have: these and no others.
 *
 * @param title what the object is, in a few words
 * @param keys the keys it may always have
 * @param choice the keys it may have depending on the value of another
 */
public record Shape(String title, List<Key<?>> keys, Optional<Choice<?>> choice) {

    /**
     * An object with fixed keys.
     *
     * @param title what it is
     * @param keys its keys, in the order in which they are shown
     * @return the shape
     */
    public static Shape of(String title, Key<?>... keys) {
        return new Shape(title, List.of(keys), Optional.empty());
    }

    /**
     * The same with keys that depend on the value of one of its keys.
     *
     * @param choice the keys that depend
     * @return the shape
     */
    public Shape choosing(Choice<?> choice) {
        return new Shape(title, keys, Optional.of(choice));
    }

    /**
     * The same with the keys that OnSphere allows in every file.
     *
     * @return the shape
     */
    public Shape asFile() {
        return new Shape(
                title, Stream.concat(keys.stream(), CommonKeys.ALL.stream()).toList(), choice);
    }

    /**
     * Reads an object to its end, whatever is wrong with it.
     *
     * @param object the object
     * @param place where it lies, and where its problems go
     * @return the values that could be read
     */
    public Fields read(ObjectNode object, Place place) {
        UnknownKeys.report(this, object, place);
        Fields fields = new Fields();
        keys.forEach(key -> read(key, object, place, fields));
        choice.ifPresent(
                chosen -> {
                    chosen.chosen(fields).forEach(key -> read(key, object, place, fields));
                    UnknownKeys.reportForeign(chosen, fields, object, place);
                });
        return fields;
    }

    /**
     * Every key the object may have under some condition.
     *
     * @return the keys in the order in which they are shown: those that depend on the value of a
     *     key follow it
     */
    public List<Key<?>> allKeys() {
        return keys.stream()
                .flatMap(key -> Stream.concat(Stream.of(key), dependingOn(key).stream()))
                .toList();
    }

    private List<Key<?>> dependingOn(Key<?> key) {
        return choice.filter(each -> each.key().equals(key)).map(Choice::keys).orElse(List.of());
    }

    private static <T> void read(Key<T> key, ObjectNode object, Place place, Fields fields) {
        JsonNode value = object.get(key.name());
        Place here = place.at(key.name());
        Optional<T> read = value == null ? key.absent(here) : key.read(value, here);
        read.ifPresent(each -> fields.put(key, each));
    }
}
