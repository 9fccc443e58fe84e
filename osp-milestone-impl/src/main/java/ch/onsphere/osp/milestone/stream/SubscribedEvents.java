package ch.onsphere.osp.milestone.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events some owner wanted by the time of a stop: what was not subscribed to then is nobody's
 * afterwards. It is written every few seconds, so each type and source is kept as eight bytes.
 *
 * @param marks one for each type and source
 */
record SubscribedEvents(Set<Long> marks) {

    /** With more, nothing is kept, and a new owner gets what happened before it was there. */
    static final int MOST = 2_000;

    /**
     * Those of a subscription; empty when there are too many.
     *
     * @param events the events that set values
     */
    static Optional<SubscribedEvents> of(Wanted events) {
        Set<Long> marks = new HashSet<>();
        for (Wanted.Filter filter : events.filters()) {
            for (Guid type : filter.types()) {
                if (filter.sources().isEmpty()) {
                    marks.add(mark(type, ""));
                }
                filter.sources().forEach(source -> marks.add(mark(type, source.text())));
                if (marks.size() > MOST) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new SubscribedEvents(marks));
    }

    boolean covers(MilestoneEvent event) {
        return covers(event.type(), event.source().id());
    }

    private boolean covers(Guid type, Guid source) {
        return ofAny(type) || marks.contains(mark(type, source.text()));
    }

    private boolean ofAny(Guid type) {
        return marks.contains(mark(type, ""));
    }

    /** What of this was subscribed to. */
    Wanted among(Wanted now) {
        List<Wanted.Filter> filters = new ArrayList<>();
        for (Wanted.Filter filter : now.filters()) {
            for (Guid type : filter.types()) {
                Set<Guid> sources =
                        filter.sources().stream()
                                .filter(source -> covers(type, source))
                                .collect(Collectors.toSet());
                if (!sources.isEmpty() || (filter.sources().isEmpty() && ofAny(type))) {
                    filters.add(new Wanted.Filter(filter.kind(), sources, Set.of(type)));
                }
            }
        }
        return new Wanted(filters);
    }

    private static long mark(Guid type, String source) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((type.text() + '/' + source).getBytes(US_ASCII));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * Long.BYTES);
        marks.forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Empty when the text, which may be null, is nothing of this kind. */
    static Optional<SubscribedEvents> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
            Set<Long> marks = new HashSet<>();
            while (bytes.remaining() >= Long.BYTES) {
                marks.add(bytes.getLong());
            }
            return Optional.of(new SubscribedEvents(marks));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
