package ch.onsphere.osp.examples.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of everything that was acknowledged: read from what the runs have left. */
final class Reckoning {

    private static final Pattern NAME = Pattern.compile("correlation \\[([^]]+)]");
    private static final Pattern CODE = Pattern.compile("failed with \\[([^]]+)]");
    private static final String WAITS = " waits: ";

    /** Kept for the next run: not the end. */
    private static final String KEPT = "OSP-MS-315";

    private static final String UNKNOWN = "OSP-MS-307";
    private static final String DONE = "done";

    private final Set<String> waited = new HashSet<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Set<String> published = new HashSet<>();
    private int repeatedInOneRun;
    private int repeatedAfterAKill;

    /** Takes in the audit of a run; a line that the kill has cut off is none. */
    void addAudit(Path file) throws IOException {
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            Matcher name = NAME.matcher(line);
            if (!name.find()) {
                continue;
            }
            Matcher code = CODE.matcher(line);
            if (line.contains(WAITS)) {
                waited.add(name.group(1));
            } else if (!code.find()) {
                ends.put(name.group(1), DONE);
            } else if (!code.group(1).equals(KEPT)) {
                ends.putIfAbsent(name.group(1), code.group(1));
            }
        }
    }

    /** Takes in what a run has published. */
    void addPublications(Path file) throws IOException {
        Set<String> ofThisRun = new HashSet<>();
        for (String id : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            repeatedInOneRun += ofThisRun.add(id) ? 0 : 1;
        }
        for (String id : ofThisRun) {
            repeatedAfterAKill += published.add(id) ? 0 : 1;
        }
    }

    /** The commands that lay on the disk and have no end yet. */
    Set<String> open() {
        Set<String> open = new HashSet<>(waited);
        open.removeAll(ends.keySet());
        return open;
    }

    Set<String> unpublished(Set<String> acknowledged) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(published);
        return missing;
    }

    int waited() {
        return waited.size();
    }

    int published() {
        return published.size();
    }

    int repeatedInOneRun() {
        return repeatedInOneRun;
    }

    int repeatedAfterAKill() {
        return repeatedAfterAKill;
    }

    /** How the commands that lay on the disk have ended: done, or the code, and how many. */
    Map<String, Integer> endsOfWaiting() {
        Map<String, Integer> counts = new TreeMap<>();
        waited.forEach(name -> counts.merge(ends.getOrDefault(name, "open"), 1, Integer::sum));
        return counts;
    }

    /** Commands that happened more than once. */
    List<String> doubled(Map<String, Integer> happened) {
        return happened.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Commands whose end tells another story than the site. */
    List<String> mistold(Map<String, Integer> happened) {
        List<String> mistold = new ArrayList<>();
        ends.forEach(
                (name, end) -> {
                    int times = happened.getOrDefault(name, 0);
                    boolean isWrong =
                            switch (end) {
                                case DONE -> times == 0;
                                case UNKNOWN -> false;
                                default -> times > 0;
                            };
                    if (isWrong) {
                        mistold.add(name + " " + end + ", happened " + times + " times");
                    }
                });
        return mistold;
    }
}
