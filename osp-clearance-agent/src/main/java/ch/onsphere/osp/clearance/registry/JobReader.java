package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.json.Members;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.profile.Member;
import ch.onsphere.osp.clearance.profile.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads jobs by the profile, tolerant in everything that costs nothing: details that are nested,
 * flat, or JSON within a text; one camera or many; a list with or without an object around it.
 */
final class JobReader {

    private static final int LONGEST_ID = 512;
    private static final int MOST_JOBS = 10_000;

    private final Profile profile;

    JobReader(Profile profile) {
        this.profile = profile;
    }

    /** The jobs of a list; what is no job in it is left out. Empty when it is no list at all. */
    Optional<List<Job>> list(JsonNode answer) {
        return Optional.of(find(answer, Member.JOBS))
                .filter(each -> !each.isMissingNode())
                .or(() -> Optional.of(answer))
                .filter(JsonNode::isArray)
                .map(array -> elements(array).limit(MOST_JOBS).flatMap(this::jobs).toList());
    }

    private Stream<Job> jobs(JsonNode node) {
        return job(node).stream();
    }

    /** A job, with or without an object around it; empty when it has no usable id. */
    Optional<Job> job(JsonNode node) {
        JsonNode wrapped = find(node, Member.JOB);
        JsonNode job = wrapped.isObject() ? wrapped : node;
        Optional<String> id = text(job, Member.JOB_ID).filter(each -> each.length() <= LONGEST_ID);
        return id.map(each -> job(each, job));
    }

    private Job job(String id, JsonNode job) {
        String typeName = text(job, Member.JOB_TYPE).orElse("");
        return new Job(
                id,
                profile.jobType(typeName),
                typeName,
                profile.jobType(typeName) == JobType.UNSUPPORTED ? List.of() : items(job),
                time(job, Member.CREATED));
    }

    private List<RequestedItem> items(JsonNode job) {
        Optional<JsonNode> nested = details(job);
        JsonNode details = nested.orElse(job);
        JsonNode items = find(details, Member.ITEMS);
        JsonNode devices = items.isArray() ? items : find(details, Member.DEVICES);
        if (devices.isArray()) {
            // A job of more than anybody can mean is one that asks for nothing.
            return devices.size() > RequestedItem.MOST
                    ? List.of()
                    : elements(devices).flatMap(each -> item(each, details).stream()).toList();
        }
        if (!devices.isMissingNode()) {
            return item(devices, details).stream().toList();
        }
        Optional<String> single =
                nested.isPresent() ? text(details, Member.DEVICE_ID) : flatDevice(job);
        return single.map(id -> item(id, details, details)).stream().toList();
    }

    /** Beside the members of the job itself, its own id must not pass for that of a device. */
    private Optional<String> flatDevice(JsonNode job) {
        List<String> names = new ArrayList<>(profile.names(Member.DEVICE_ID));
        names.removeIf(
                name -> profile.names(Member.JOB_ID).stream().anyMatch(name::equalsIgnoreCase));
        return Members.find(job, names).flatMap(Members::text);
    }

    /** The first of the members that holds details. */
    private Optional<JsonNode> details(JsonNode job) {
        List<JsonNode> found = new ArrayList<>();
        for (String name : profile.names(Member.PARAMETERS)) {
            JsonNode each = Members.get(job, name);
            JsonNode parsed =
                    each.isTextual()
                            ? Json.parse(each.textValue()).orElse(MissingNode.getInstance())
                            : each;
            if (parsed.isObject()) {
                found.add(parsed);
            }
        }
        return found.stream().filter(each -> !each.isEmpty()).findFirst();
    }

    private Optional<RequestedItem> item(JsonNode device, JsonNode details) {
        return Members.text(device)
                .or(() -> text(device, Member.DEVICE_ID))
                .filter(id -> id.length() <= LONGEST_ID)
                .map(id -> item(id, device, details));
    }

    private RequestedItem item(String id, JsonNode device, JsonNode details) {
        return new RequestedItem(
                id,
                time(device, Member.START)
                        .or(() -> time(device, Member.TIMESTAMP))
                        .or(() -> time(details, Member.START))
                        .or(() -> time(details, Member.TIMESTAMP)),
                time(device, Member.END).or(() -> time(details, Member.END)));
    }

    Optional<String> text(JsonNode object, Member member) {
        return Members.text(find(object, member));
    }

    Optional<Instant> time(JsonNode object, Member member) {
        return text(object, member).flatMap(Times::read);
    }

    JsonNode find(JsonNode object, Member member) {
        return Members.find(object, profile.names(member)).orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
