package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.GUID;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventAndSourceTest {

    private final Report report = new Report("root/vms/gate/output.milestone");

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUID,
                "{" + GUID + "}",
                "5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11",
                "{5C5B9C56-5C1A-4BFD-8EF1-5D4F6F9F3C11}"
            })
    void aGuidIsNormalised(String written) {
        assertThat(EventText.parse(written, report.root())).contains(GUID);
        assertThat(SourceText.parse("CAMERAS/" + written, report.root()))
                .contains("cameras/" + GUID);
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open gate",
                "Öffne das Tor 3/4",
                "entrance-north-building-camera-motion",
                "a-b-c-d-e",
                "{gate}",
                "cafe",
                "deadbeef-1234",
                "火事"
            })
    void aNameStaysAsItIsWritten(String name) {
        assertThat(EventText.parse(name, report.root())).contains(name);
        assertThat(SourceText.parse(name, report.root())).contains(name);
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5c5b9c565c1a4bfd8ef15d4f6f9f3c11," + GUID,
        "5c5b9c56-5c1a4bfd-8ef1-5d4f6f9f3c11," + GUID,
        "5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3c1,",
        "5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3c111,",
        "5c5b9c56-5c1a-4bfd-8ef1-5d4f6f9f3cxx,",
        "00000000-0000-0000-0000-000000000000,",
        "{00000000-0000-0000-0000-000000000000},",
    })
    void aBadGuidIsRefused(String written, String suggestion) {
        assertThat(EventText.parse(written, report.root())).isEmpty();

        Problem problem = report.problems().get(0);
        assertThat(problem.rule()).isEqualTo("guid");
        assertThat(problem.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "cameras/5c5b9c565c1a4bfd8ef15d4f6f9f3c11, guid, cameras/" + GUID,
        "cameras/gate, guid,",
        "cameras/, guid,",
        "cameras/" + GUID + "/1, guid,",
        GUID + ", guid, cameras/" + GUID,
        "camera/" + GUID + ", source, cameras/" + GUID,
        "inputEvnts/" + GUID + ", source, inputEvents/" + GUID,
        "somethingElse/" + GUID + ", source,",
    })
    void aBadSourceIsRefused(String written, String rule, String suggestion) {
        assertThat(SourceText.parse(written, report.root())).isEmpty();

        Problem problem = report.problems().get(0);
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @Test
    void everyResourceTypeIsKnownInAnyCase() {
        assertThat(SourceText.parse("recordingservers/" + GUID, report.root()))
                .contains("recordingServers/" + GUID);
        assertThat(SourceText.parse("userDefinedEvents/" + GUID, report.root()))
                .contains("userDefinedEvents/" + GUID);
    }
}
