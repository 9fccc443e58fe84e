package ch.onsphere.osp.clearance.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The names of blocks. CR-011 */
class BlockTest {

    @Test
    void allIdsOfAFileAreOfOneLengthAndDiffer() {
        assertThat(IntStream.range(0, Block.MOST).mapToObj(Block::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 8);
    }

    @Test
    void anIdIsItsNumberInSixDigits() {
        assertThat(digits(Block.id(0))).isEqualTo("000000");
        assertThat(digits(Block.id(49_999))).isEqualTo("049999");
    }

    private static String digits(String id) {
        return new String(Base64.getDecoder().decode(id), US_ASCII);
    }
}
