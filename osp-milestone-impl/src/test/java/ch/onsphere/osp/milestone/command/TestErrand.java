package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.ItemId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A command that does what a test says. */
final class TestErrand implements Errand {

    private final String name;
    private final Instant time;
    private final Duration maximumAge;
    private final Supplier<Attempt> attempts;
    private Function<LostAnswer, Finding> findings = lost -> new Finding.Unknowable("no look");
    private volatile Set<String> subjects = Set.of();
    private final List<String> reasons = Collections.synchronizedList(new ArrayList<>());

    TestErrand(String name, Instant time, Duration maximumAge, Supplier<Attempt> attempts) {
        this.name = name;
        this.time = time;
        this.maximumAge = maximumAge;
        this.attempts = attempts;
    }

    TestErrand finding(Function<LostAnswer, Finding> whatIsFound) {
        findings = whatIsFound;
        return this;
    }

    TestErrand about(String... whatItChanges) {
        subjects = Set.of(whatItChanges);
        return this;
    }

    @Override
    public Set<String> subjects() {
        return subjects;
    }

    static String nameOf(KeptCommand kept) {
        JsonNode memo = kept.memo();
        return memo.path("name").asText();
    }

    /** Why it waited, once for each time that it was written down. */
    List<String> reasons() {
        return reasons;
    }

    @Override
    public CommandKey key() {
        return new CommandKey(new ItemId("root.vms.gate"), name);
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public Duration maximumAge() {
        return maximumAge;
    }

    @Override
    public Attempt tryOnce() {
        return attempts.get();
    }

    @Override
    public Finding lookBack(LostAnswer lost) {
        return findings.apply(lost);
    }

    @Override
    public List<String> others() {
        return List.of("another");
    }

    @Override
    public Optional<Map<String, Object>> memo() {
        return Optional.of(Map.of("name", name, "time", time.toString()));
    }

    @Override
    public void waits(String why) {
        reasons.add(why);
    }
}
