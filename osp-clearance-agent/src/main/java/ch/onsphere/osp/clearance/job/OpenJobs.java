package ch.onsphere.osp.clearance.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.clearance.error.ModuleError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that this agent has locked and not ended: one small file each, so that after a crash it
 * knows which were its own. Losing one costs the time of a lock, not more. CR-017
 */
final class OpenJobs {

    private static final Logger LOG = LoggerFactory.getLogger(OpenJobs.class);
    private static final String ENDING = ".job";
    private static final int LONGEST_ID = 4096;
    private static final int MOST = 1_000;

    private final Path directory;

    OpenJobs(Path directory) {
        this.directory = directory;
    }

    void add(String jobId) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "draft", null);
            try {
                Files.writeString(draft, jobId, UTF_8);
                Files.move(
                        draft,
                        file(jobId),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                // Still there only when the disk is full.
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw ModuleError.AUDIT_FAILED.at(directory + ": " + e.getMessage(), e);
        }
    }

    void remove(String jobId) {
        try {
            Files.deleteIfExists(file(jobId));
        } catch (IOException e) {
            // It is looked up at the next start, and found to have ended.
            LOG.warn("The note of job [{}] cannot be deleted", jobId, e);
        }
    }

    /** What an earlier run has left. */
    List<String> all() {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.limit(MOST).toList()) {
                if (each.toString().endsWith(ENDING) && Files.size(each) <= LONGEST_ID) {
                    ids.add(Files.readString(each, UTF_8));
                } else {
                    Files.deleteIfExists(each);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("The notes of open jobs cannot be read; their locks will end", e);
        }
        return ids;
    }

    /** An id may hold anything; a name of a file may not. */
    private Path file(String jobId) {
        return directory.resolve(UUID.nameUUIDFromBytes(jobId.getBytes(UTF_8)) + ENDING);
    }
}
