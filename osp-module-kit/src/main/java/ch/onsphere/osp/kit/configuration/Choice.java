package ch.onsphere.osp.kit.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys that belong to some words of another key only.
 *
 * @param <E> the enum of the words
 */
public final class Choice<E extends Enum<E>> {

    private final Key<E> key;
    private final Map<E, List<Key<?>>> cases;
    private final List<Key<?>> keys;

    /** Told once: every file that is read asks for them. */
    private final Map<E, List<Key<?>>> foreign = new HashMap<>();

    /**
     * A choice.
     *
     * @param key the key that chooses
     * @param cases the keys that each word brings with it; a word that is missing here brings none
     *     and forbids none
     */
    public Choice(Key<E> key, Map<E, List<Key<?>>> cases) {
        this.key = key;
        this.cases = cases;
        this.keys =
                cases.keySet().stream()
                        .sorted()
                        .<Key<?>>flatMap(word -> cases.get(word).stream())
                        .distinct()
                        .toList();
        cases.forEach((word, own) -> foreign.put(word, without(own)));
    }

    private List<Key<?>> without(List<Key<?>> own) {
        return keys.stream().filter(each -> !own.contains(each)).toList();
    }

    /**
     * The key that chooses.
     *
     * @return the key
     */
    public Key<E> key() {
        return key;
    }

    /**
     * The keys that each word brings with it.
     *
     * @return the keys by word
     */
    public Map<E, List<Key<?>>> cases() {
        return cases;
    }

    /** Every key that some word brings, once, in the order of the words. */
    List<Key<?>> keys() {
        return keys;
    }

    /** The keys of the word that an object chooses. */
    List<Key<?>> chosen(Fields fields) {
        return fields.find(key).map(cases::get).orElse(List.of());
    }

    /** The keys that belong to other words than the one that an object chooses. */
    List<Key<?>> foreign(Fields fields) {
        return fields.find(key).map(this::foreignTo).orElse(List.of());
    }

    List<Key<?>> foreignTo(E word) {
        return foreign.getOrDefault(word, List.of());
    }

    /**
     * The words that a key belongs to.
     *
     * @param brought any key
     * @return the words that bring it, in their order; empty when none does
     */
    public List<E> wordsOf(Key<?> brought) {
        return cases.keySet().stream()
                .sorted()
                .filter(word -> cases.get(word).contains(brought))
                .toList();
    }
}
