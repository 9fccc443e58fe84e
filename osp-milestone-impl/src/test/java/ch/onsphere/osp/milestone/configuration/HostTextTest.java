package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Report;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTextTest {

    private final Report report = new Report("root/vms/server.milestone");

    @ParameterizedTest
    @CsvSource({
        "https://vms.example.org, https://vms.example.org",
        "HTTPS://VMS.Example.org, https://vms.example.org",
        "https://vms.example.org:443, https://vms.example.org",
        "https://vms.example.org:8443, https://vms.example.org:8443",
        "https://192.0.2.7, https://192.0.2.7",
        "https://[2001:DB8::7], https://[2001:db8::7]",
        "https://[2001:db8::7]:8443, https://[2001:db8::7]:8443",
        "https://vms, https://vms",
    })
    void anAddressIsNormalised(String written, URI expected) {
        assertThat(HostText.parse(written, report.root())).contains(expected);
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vms.example.org", "http://localhost:8080", "http://[::1]:80"})
    void withoutEncryptionThereIsAWarning(String written) {
        assertThat(HostText.parse(written, report.root())).isPresent();
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.rule()).isEqualTo("clear-text");
                            assertThat(warning.found()).contains("the password travels in clear");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "vms example",
                "https://",
                "https:///path",
                "https://:443",
                "https://vms.example.org:",
                "https://vms.example.org:0",
                "https://vms.example.org:65536",
                "https://vms.example.org:99999999999999999999",
                "https://vms.example.org:https",
                "https://vms.example.org:-1",
                "https://vms.example.org:443:443",
                "https://vms_1.example.org",
                "https://vms..example.org",
                "https://300.1.1.1.",
                "https://[::zz]",
                "https://[::1",
                "https://2001:db8::7",
                "https://vms.example.org\n",
                "https://vms.example.org\\api",
                "://vms",
                "https:vms.example.org",
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThat(HostText.parse(written, report.root())).isEmpty();
        assertThat(report.problems()).singleElement().extracting(Problem::rule).isEqualTo("host");
    }

    @ParameterizedTest
    @CsvSource({
        "vms.example.org, https://vms.example.org",
        "VMS.example.org:8443, https://vms.example.org:8443",
        "https://vms.example.org/, https://vms.example.org",
        "https://vms.example.org/api/rest/v1, https://vms.example.org",
        "https://vms.example.org?x=1, https://vms.example.org",
        "https://vms.example.org#top, https://vms.example.org",
        "ftp://vms.example.org, https://vms.example.org",
        "' https://vms.example.org ', https://vms.example.org",
    })
    void whatWasProbablyMeantIsSuggested(String written, String suggestion) {
        assertThat(HostText.parse(written, report.root())).isEmpty();
        assertThat(report.problems().get(0).suggestion()).contains(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://onsphere:hunter2@vms.example.org",
                "https://onsphere:hunt@er2@vms.example.org",
                "https://onsphere:x/hunter2@vms.example.org/path",
                "onsphere:hunter2@vms.example.org",
                "https://vms.example.org/?password=hunter2",
                "https://vms.example.org#hunter2",
                " https://onsphere:hunter2@vms.example.org",
                "https://vms.example.org?a\nhunter2",
            })
    void aPasswordInTheAddressIsRefusedAndNeverShown(String written) {
        assertThat(HostText.parse(written, report.root())).isEmpty();
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.problems().toString()).doesNotContain("hunter2").doesNotContain("hunt");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Write the address of the server",
        "https://win_vms.example.org, underscore",
        "https://a:, leave the colon out",
        "https://a:x, port from",
    })
    void theCureMeetsWhatIsWrong(String written, String cure) {
        HostText.parse(written, report.root());

        assertThat(report.problems().get(0).cure()).contains(cure);
    }

    @Test
    void theReportNamesTheRuleAndTheCure() {
        HostText.parse("https://vms.example.org/path", report.root());

        Problem problem = report.problems().get(0);
        assertThat(problem.found()).isEqualTo("\"https://vms.example.org/path\"");
        assertThat(problem.cure()).contains("no path");
    }
}
