package ch.onsphere.osp.examples.host.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ErrorCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostErrorTest {

    @Test
    void noTwoErrorsShareACode() {
        assertThat(HostError.values()).extracting(HostError::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(HostError.class)
    void everyCodeHasTheFormOfTheHost(HostError error) {
        assertThat(error.code()).matches("OSP-EH-\\d{3}");
    }

    @ParameterizedTest
    @EnumSource(HostError.class)
    void whatOnlyAPersonCanMendIsNotWorthARetry(HostError error) {
        if (error.category() == ErrorCategory.USER) {
            assertThat(error.retryable()).isFalse();
        }
    }
}
