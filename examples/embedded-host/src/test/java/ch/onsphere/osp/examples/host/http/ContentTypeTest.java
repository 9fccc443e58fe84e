package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Value.BooleanValue;
import ch.onsphere.osp.api.Value.TextValue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0x10",
                "1_000",
                "99999999999999999999",
                "1.50",
                "-0",
                "+1",
                "TRUE",
                " true",
                "1e400000000",
                "0.1e-3",
                "٣"
            })
    void theTextIsNeverChanged(String content) {
        assertThat(ContentType.valueOf(content).content()).isEqualTo(content);
    }

    @Test
    void anyTextComesBackAsItWas() {
        Random random = new Random(42);
        String letters = "0123456789.-+eE truefals";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder content = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                content.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ContentType.valueOf(content.toString()).content())
                    .isEqualTo(content.toString());
        }
    }

    @Test
    void onlyTheExactWordsAreBooleans() {
        assertThat(ContentType.valueOf("false")).isEqualTo(new BooleanValue(false));
        assertThat(ContentType.valueOf("False")).isEqualTo(new TextValue("False"));
    }
}
