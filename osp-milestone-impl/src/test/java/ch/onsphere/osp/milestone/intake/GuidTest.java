package ch.onsphere.osp.milestone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {

    private static final String TEXT = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "6EB95DD6-7CCC-4BCE-99F8-AF0D0B582D77",
                "{6eb95dd6-7ccc-4bce-99f8-af0d0b582d77}",
            })
    void anIdIsTheSameHoweverItIsWritten(String text) {
        assertThat(Guid.of(text)).contains(new Guid(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "6eb95dd6-7ccc-4bce-99f8-af0d0b582d7",
                "6eb95dd6-7ccc-4bce-99f8-af0d0b582d777",
                "6eb95dd67-ccc-4bce-99f8-af0d0b582d77",
                "6eb95dd6-7ccc-4bce-99f8-af0d0b582dg7",
                "6eb95dd6_7ccc_4bce_99f8_af0d0b582d77",
                "6eb95dd6-7ccc-4bce-99f8-af0d0b582d7\u0661",
            })
    void anythingElseIsNone(String text) {
        assertThat(Guid.of(text)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(Guid.of(null)).isEmpty();
    }
}
