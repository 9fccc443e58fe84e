package ch.onsphere.osp.clearance.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people and recorders write them into names. */
class TimedNameTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T12-00-00Z_2026-05-01T12-10-00Z.mp4,  2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z",
        "20260501T120000Z.jpg,                           2026-05-01T12:00:00Z,",
        "20260501T120000.250Z.jpg,                       2026-05-01T12:00:00.250Z,",
        "20260501_140000.mp4,                            2026-05-01T12:00:00Z,",
        "cam 7 2026-05-01 14.00.00.mp4,                  2026-05-01T12:00:00Z,",
        "20260501-140000-20260501-141000.mkv,            2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z",
        "2026-05-01_14-00-00_2026-05-01_14-10-00.mkv,    2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z",
        "2026-05-01T14-00-00-2026-05-01T14-10-00.mkv,    2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z",
        "2026-05-01T07-00-00-0500.mp4,                   2026-05-01T12:00:00Z,",
        "2026-05-01T14-00-00+02-00.mp4,                  2026-05-01T12:00:00Z,",
        "17_20260501T120000Z_20260501T115900Z.mp4,       2026-05-01T12:00:00Z,",
        "20260101T130000.mp4,                            2026-01-01T12:00:00Z,",
        "ch01_20260501140000.mp4,                        2026-05-01T12:00:00Z,",
        "NVR_main_20260501140000_20260501141000.mp4,     2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z",
        "20260501140000-20260501141000.mp4,              2026-05-01T12:00:00Z, 2026-05-01T12:10:00Z"
    })
    void aNameTellsItsTimes(String name, Instant begin, Instant end) {
        assertThat(TimedName.of(name, ZURICH))
                .contains(new TimedName(begin, Optional.ofNullable(end)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clip.mp4",
                "20261301T120000Z.mp4",
                "20260230T120000Z.mp4",
                "20260501T250000Z.mp4",
                "1202605011200001.mp4",
                "20260501140000123.mp4",
                "11260501140000.mp4",
                "2026-05-01.mp4",
                ""
            })
    void aNameWithoutATimeHasNone(String name) {
        assertThat(TimedName.of(name, ZURICH)).isEmpty();
    }

    @Test
    @Timeout(300)
    void anyNameIsRead() {
        Random random = new Random(4);
        String alphabet = "0123456789-_.:TZ+ 20";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int c = random.nextInt(1_000); c > 0; c--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(TimedName.of(name.toString(), ZURICH)).isNotNull();
        }
    }
}
