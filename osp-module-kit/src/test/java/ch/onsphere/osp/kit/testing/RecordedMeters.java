package ch.onsphere.osp.kit.testing;

import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** Remembers what was counted, and which gauges there are. Times are not remembered. */
public final class RecordedMeters implements Meters {

    private final Map<Meter, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    private record Meter(String name, Map<String, String> labels) {

        boolean has(String label, String value) {
            return value.equals(labels.get(label));
        }
    }

    /** What the counters of a name say together. */
    public long count(String name) {
        return sum(meter -> meter.name().equals(name));
    }

    /** What the counters of a name say that have a label. */
    public long count(String name, String label, String value) {
        return sum(meter -> meter.name().equals(name) && meter.has(label, value));
    }

    /** What all counters with a label say together. */
    public long countAny(String label, String value) {
        return sum(meter -> meter.has(label, value));
    }

    private long sum(Predicate<Meter> wanted) {
        return counts.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    /** The gauges that are registered now, by name and labels. */
    public Map<String, DoubleSupplier> gauges() {
        return gauges;
    }

    @Override
    public Counter counter(String name, Map<String, String> labels) {
        LongAdder count =
                counts.computeIfAbsent(
                        new Meter(name, Map.copyOf(labels)), each -> new LongAdder());
        return count::increment;
    }

    @Override
    public Timer timer(String name, Map<String, String> labels) {
        return duration -> {};
    }

    @Override
    public Registration gauge(String name, Map<String, String> labels, DoubleSupplier number) {
        String key = name + labels;
        gauges.put(key, number);
        return () -> gauges.remove(key);
    }
}
