package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.At;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Content;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.Fixed;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OnEvent;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** A value that each event of one type sets. */
final class EventOwner implements Owner {

    private static final int LONGEST_CONTENT = 4096;

    private final OwnerConfiguration configuration;
    private final OnEvent produced;
    private volatile Target target;

    private record Target(Guid type, Optional<Source> source) {}

    EventOwner(OwnerConfiguration configuration, OnEvent produced) {
        this.configuration = configuration;
        this.produced = produced;
    }

    @Override
    public OwnerConfiguration configuration() {
        return configuration;
    }

    @Override
    public boolean resolve(OwnerNames names) {
        Optional<Source> source = configuration.source().map(names::source).flatMap(Source::of);
        Target before = target;
        target = new Target(new Guid(names.eventType(produced.event())), source);
        return !target.equals(before);
    }

    @Override
    public boolean isResolved() {
        return target != null;
    }

    @Override
    public void want(Filters filters) {
        if (target != null) {
            filters.add(target.source(), Set.of(target.type()));
        }
    }

    @Override
    public Set<Guid> types() {
        return target == null ? Set.of() : Set.of(target.type());
    }

    @Override
    public Optional<Guid> source() {
        return target.source().map(Source::id);
    }

    @Override
    public Optional<Publication> on(MilestoneEvent event, long number) {
        return Optional.of(
                new Publication(
                        configuration.id(),
                        value(produced.content(), event),
                        TransmissionMode.CHANGE,
                        Optional.of(event.time()),
                        Optional.of(event.id())));
    }

    private static Value value(Content content, MilestoneEvent event) {
        if (content instanceof Fixed fixed) {
            return new Value.TextValue(fixed.text());
        }
        if (content instanceof At at) {
            JsonNode found = event.content().at(at.pointer());
            return found.isValueNode() && !found.isNull()
                    ? text(found.asText())
                    : missing(at.pointer());
        }
        return event.message().map(EventOwner::text).orElseGet(() -> missing("MESSAGE"));
    }

    private static Value text(String text) {
        return new Value.TextValue(
                text.length() > LONGEST_CONTENT ? text.substring(0, LONGEST_CONTENT) : text);
    }

    private static Value missing(String place) {
        return new Value.ErrorValue(
                MilestoneError.summary(MilestoneError.CONTENT_MISSING.at(place)));
    }
}
