package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.site.CurrentSite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which tasks the REST API of a site knows. Releases differ, so each is asked, once for each kind
 * of object and version (Milestone Configuration API, tasks).
 */
final class OfferedTasks {

    private static final int BAD_REQUEST = 400;

    private final AuthorisedHttp http;
    private final CurrentSite site;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    private record Listing(List<Task> tasks) {
        Set<String> ids() {
            return tasks == null
                    ? Set.of()
                    : tasks.stream()
                            .filter(Objects::nonNull)
                            .map(Task::id)
                            .filter(Objects::nonNull)
                            .map(id -> id.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
        }
    }

    private record Task(String id) {}

    OfferedTasks(AuthorisedHttp http, CurrentSite site) {
        this.http = http;
        this.site = site;
    }

    /**
     * Whether the REST API offers a task.
     *
     * @throws ch.onsphere.osp.api.OspException when the object is unknown or the site cannot be
     *     asked
     */
    boolean include(DeviceTask task) {
        String key = key(task);
        Set<String> offered = known.get(key);
        if (offered == null) {
            offered = read(task);
            known.put(key, offered);
        }
        return offered.contains(task.name().toLowerCase(Locale.ROOT));
    }

    /** Forgets what is known about a kind of object, after the site refused what it offered. */
    void forget(DeviceTask task) {
        known.remove(key(task));
    }

    private String key(DeviceTask task) {
        return task.kind() + ' ' + site.get().productVersion();
    }

    private Set<String> read(DeviceTask task) {
        HttpAnswer answer =
                http.get(task.object() + "?tasks&noData", ServerHttpClient.SMALL_ANSWER);
        if (answer.status() == BAD_REQUEST) {
            // A version that does not know the question has no such tasks either.
            return Set.of();
        }
        return answer.json(Listing.class).ids();
    }
}
