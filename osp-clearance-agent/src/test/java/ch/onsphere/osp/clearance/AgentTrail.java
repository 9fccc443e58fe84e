package ch.onsphere.osp.clearance;

import ch.onsphere.osp.clearance.journal.DeliveryJournal;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.kit.time.SystemTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an agent leaves on the disk: its audit record for ever, and all else only as long as a job
 * needs it.
 *
 * @param folder the agent's own
 * @param staging where it may put files together
 */
record AgentTrail(Path folder, Path staging) {

    /** How the attempts at a job ended, in their order. */
    List<Situation> endsOf(String jobId) {
        return events("job-ended")
                .filter(line -> line.path("job").asText().equals(jobId))
                .map(line -> Situation.valueOf(line.path("situation").asText()))
                .toList();
    }

    private Stream<JsonNode> events(String event) {
        return in(folder.resolve("audit")).stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> line.contains('"' + event + '"'))
                .map(Json::parse)
                .flatMap(Optional::stream);
    }

    /** Notes of jobs, files in clear, and what the journal knows of files: nothing, at the end. */
    List<String> leftovers(RSAKey anyKey) throws InterruptedException {
        List<String> left = new ArrayList<>();
        in(folder.resolve("jobs")).forEach(file -> left.add(file.toString()));
        in(staging).forEach(file -> left.add(file.toString()));
        try (SystemTime time = new SystemTime("journal-timer");
                DeliveryJournal journal =
                        new DeliveryJournal(folder.resolve("journal"), anyKey, time)) {
            for (JsonNode begun : events("file-begun").toList()) {
                journal.find(begun.path("job").asText(), begun.path("key").asText())
                        .ifPresent(record -> left.add("journal: " + record.fileKey()));
            }
        }
        return left;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
