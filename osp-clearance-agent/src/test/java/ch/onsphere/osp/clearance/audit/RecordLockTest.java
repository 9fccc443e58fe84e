package ch.onsphere.osp.clearance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.OtherProcess;
import ch.onsphere.osp.kit.time.SystemTime;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who has a record has it alone, whoever else tries, and however often. CR-022 */
@Timeout(120)
class RecordLockTest {

    private static final String OF_THIS_PROCESS = "another agent of this process";
    private static final String OF_ANOTHER_PROCESS = "written by another process";

    @TempDir Path directory;
    private final SystemTime time = new SystemTime("test-timer");
    private AuditLog first;

    @BeforeEach
    void begin() {
        first = new AuditLog(directory, time);
        first.append("job-locked", Map.of("job", "1"));
    }

    @AfterEach
    void end() {
        first.close();
        time.close();
    }

    @Test
    void aRefusedSecondTryDoesNotLetGoOfTheFirst() throws Exception {
        assertThat(OtherWriterMain.write(directory.toString())).contains(OF_THIS_PROCESS);
        assertThat(inAnotherProcess()).contains(OF_ANOTHER_PROCESS);

        first.close();
        assertThat(inAnotherProcess()).contains(OtherWriterMain.WRITTEN);
    }

    @Test
    void aSecondTryUnderAnotherNameIsRefused(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), directory);
        String answer = OtherWriterMain.write(link.toString());
        Files.delete(link);

        assertThat(answer).contains(OF_THIS_PROCESS);
        assertThat(inAnotherProcess()).contains(OF_ANOTHER_PROCESS);
    }

    /** As two drop-in jars are: each with classes, and so with static fields, of its own. */
    @Test
    void aSecondTryOfAnotherClassLoaderIsRefused() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Method write =
                    loader.loadClass(OtherWriterMain.class.getName())
                            .getDeclaredMethod("write", String.class);
            write.setAccessible(true);
            assertThat(write.getDeclaringClass()).isNotEqualTo(OtherWriterMain.class);

            assertThat((String) write.invoke(null, directory.toString())).contains(OF_THIS_PROCESS);
            assertThat(inAnotherProcess()).contains(OF_ANOTHER_PROCESS);

            first.close();
            assertThat(write.invoke(null, directory.toString())).isEqualTo(OtherWriterMain.WRITTEN);
        }
        assertThat(OtherWriterMain.write(directory.toString())).isEqualTo(OtherWriterMain.WRITTEN);
    }

    private String inAnotherProcess() throws IOException, InterruptedException {
        return OtherProcess.run(OtherWriterMain.class, directory);
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(each -> url(Path.of(each)))
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
