package ch.onsphere.osp.kit.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keys that belong to some words of another key only.
 *
 * @param key the key that chooses
 * @param cases the keys that each word brings with it; a word that is missing here brings none and
 *     forbids none
 * @param <E> the enum of the words
 */
public record Choice<E extends Enum<E>>(Key<E> key, Map<E, List<Key<?>>> cases) {

    /** Every key that some word brings, once, in the order of the words. */
    List<Key<?>> keys() {
        return cases.keySet().stream()
                .sorted()
                .<Key<?>>flatMap(word -> cases.get(word).stream())
                .distinct()
                .toList();
    }

    /** The keys of the word that an object chooses. */
    List<Key<?>> chosen(Fields fields) {
        return fields.find(key).map(cases::get).orElse(List.of());
    }

    /** The keys that belong to other words than the one that an object chooses. */
    List<Key<?>> foreign(Fields fields) {
        return fields.find(key).filter(cases::containsKey).map(this::foreignTo).orElse(List.of());
    }

    List<Key<?>> foreignTo(E word) {
        Stream<Key<?>> others = keys().stream();
        return others.filter(each -> !cases.get(word).contains(each)).toList();
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
