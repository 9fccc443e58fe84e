package ch.onsphere.osp.clearance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.kit.time.SystemTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written stays, and nobody can change it unseen. CR-022 */
class AuditTest {

    @TempDir Path directory;
    private final SystemTime time = new SystemTime("test-timer");

    @AfterEach
    void end() {
        time.close();
    }

    @Test
    void aRecordIsSoundThroughRestarts() throws IOException {
        write(3);
        write(2);

        assertThat(verify(directory)).startsWith("0 SOUND: 7 entries");
    }

    @Test
    void aChangedEntryIsFound() throws IOException {
        write(5);
        rewrite(lines -> lines.set(2, lines.get(2).replace("\"job\":\"2\"", "\"job\":\"9\"")));

        assertThat(verify(directory))
                .startsWith("1 BROKEN at audit-000001.jsonl, line 3: the line was changed");
    }

    @Test
    void anEntryThatWasTakenOutIsFound() throws IOException {
        write(5);
        rewrite(lines -> lines.remove(3));

        assertThat(verify(directory)).contains("BROKEN", "line 4", "entry 5 where 4 belongs");
    }

    @Test
    void entriesThatWereTakenOutAtTheBeginningAreFound() throws IOException {
        write(5);
        rewrite(lines -> lines.subList(0, 2).clear());

        assertThat(verify(directory)).startsWith("1 BROKEN").contains("entry 3 where 1 belongs");
        assertThat(verify(file())).startsWith("1 BROKEN").contains("entry 3 where 1 belongs");
    }

    @Test
    void aFirstFileThatWasTakenAwayIsMissed() throws IOException {
        write(5);
        Path second = Files.move(file(), directory.resolve("audit-000002.jsonl"));

        assertThat(verify(directory))
                .startsWith("1 BROKEN at its beginning: there is no audit-000001.jsonl");
        assertThat(verify(second)).as("shown alone").startsWith("0 SOUND: 6 entries");
    }

    @Test
    void aRecordWithoutAnyEntryIsNoSoundOne() throws IOException {
        write(5);
        Files.writeString(file(), "");

        assertThat(verify(directory)).startsWith("1 BROKEN at its beginning: it has no entry");
        assertThat(verify(file())).startsWith("1 BROKEN at its beginning: it has no entry");
    }

    @Test
    void aByteThatMakesNoTextIsFoundWhereItStands() throws IOException {
        write(5);
        byte[] bytes = Files.readAllBytes(file());
        int inTheLast = bytes.length - 20;
        bytes[inTheLast] = (byte) 0xFF;
        Files.write(file(), bytes);

        assertThat(verify(directory))
                .startsWith("1 BROKEN at audit-000001.jsonl, line 6: the line was changed");
    }

    @Test
    void anEntryThatWasMadeAnewIsFoundByTheNext() throws IOException {
        write(4);
        rewrite(
                lines -> {
                    AuditLine old = AuditLine.read(lines.get(1)).orElseThrow();
                    AuditLine forged =
                            AuditLine.seal(
                                    Json.object().put("event", "nothing happened"),
                                    old.sequence(),
                                    old.previous());
                    lines.set(1, forged.text());
                });

        assertThat(verify(directory)).contains("BROKEN", "line 3", "does not follow");
    }

    @Test
    void aLineThatAPowerCutHasTornIsCutOffAndNoted() throws IOException {
        write(2);
        Files.writeString(file(), "{\"seq\":4,\"time\":\"20", StandardOpenOption.APPEND);

        write(1);

        assertThat(verify(directory)).startsWith("0 SOUND: 5 entries");
        assertThat(Files.readString(file())).contains("\"tornBytes\":\"19\"");
    }

    @Test
    void aLineMayBeTornInTheMiddleOfACharacter() throws IOException {
        write(1);
        byte[] sound = Files.readAllBytes(file());
        try (AuditLog log = new AuditLog(directory, time)) {
            log.append("file-begun", Map.of("name", "Tür Süd €\uD83D\uDCF7"));
        }
        byte[] all = Files.readAllBytes(file());
        for (int length = sound.length; length < all.length; length++) {
            Files.write(file(), Arrays.copyOf(all, length));

            write(1);

            assertThat(verify(directory)).as("torn at %d", length).startsWith("0 SOUND");
        }
    }

    @Test
    void nothingIsWrittenBehindALineThatWasChanged() throws IOException {
        write(2);
        rewrite(lines -> lines.set(2, lines.get(2).replace("\"2\"", "\"3\"")));

        assertThatThrownBy(() -> write(1))
                .isInstanceOf(OspException.class)
                .hasMessageContaining("its last line was changed");
    }

    @Test
    void twoNeverWriteOneRecord() throws IOException {
        try (AuditLog second = new AuditLog(directory, time)) {
            try (AuditLog first = new AuditLog(directory, time)) {
                first.append("job-locked", Map.of("job", "1"));

                assertThatThrownBy(() -> second.append("job-locked", Map.of("job", "2")))
                        .isInstanceOf(OspException.class)
                        .hasMessageContaining("written by another agent of this process");

                first.append("job-locked", Map.of("job", "3"));
            }
            second.append("job-locked", Map.of("job", "4"));
        }
        assertThat(verify(directory)).startsWith("0 SOUND: 5 entries");
    }

    private void write(int entries) {
        try (AuditLog log = new AuditLog(directory, time)) {
            for (int i = 1; i <= entries; i++) {
                log.append("job-locked", Map.of("job", String.valueOf(i)));
            }
        }
    }

    private interface Change {
        void on(List<String> lines);
    }

    private void rewrite(Change change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        change.on(lines);
        Files.writeString(file(), String.join("\n", lines) + "\n");
    }

    private Path file() {
        return directory.resolve("audit-000001.jsonl");
    }

    private static String verify(Path path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        int code = AuditVerifyMain.run(new String[] {path.toString()}, print, print);
        return code + " " + out.toString(UTF_8);
    }
}
