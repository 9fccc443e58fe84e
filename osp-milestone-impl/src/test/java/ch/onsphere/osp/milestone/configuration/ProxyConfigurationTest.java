package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readServer;
import static ch.onsphere.osp.milestone.configuration.Samples.serverWith;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyConfigurationTest {

    private static ProxyConfiguration proxy(String members) {
        MilestoneConfiguration read =
                readServer(
                        serverWith("proxy", "{\"address\": \"http://proxy:3128\"" + members + "}"));
        assertThat(read.problems()).isEmpty();
        return read.servers().get(0).proxy().orElseThrow();
    }

    @Test
    void anAddressAloneIsEnough() {
        assertThat(proxy(""))
                .isEqualTo(
                        new ProxyConfiguration(
                                URI.create("http://proxy:3128"), Optional.empty(), List.of()));
        assertThat(proxy("").port()).isEqualTo(3128);
    }

    @ParameterizedTest
    @CsvSource({
        "vms.example.org, vms.example.org, true",
        "vms.example.org, VMS.Example.ORG, true",
        "VMS.example.org, vms.example.org, true",
        "vms.example.org, other.vms.example.org, false",
        "example.org, vms.example.org, false",
        ".example.org, vms.example.org, true",
        "*.example.org, a.b.example.org, true",
        ".example.org, example.org, false",
        ".example.org, vmsexample.org, false",
        "win_server, win_server, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, 10.example.org, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, [2001:db8:1::7], true",
        "2001:db8::/32, [2001:db9::7], false",
        "'::1', [::1], true",
    })
    void aHostIsOnTheListOrNot(String entry, String host, boolean covered) {
        ProxyConfiguration proxy = proxy(", \"bypass\": [\"" + entry + "\"]");

        assertThat(proxy.isUsedFor(host)).isEqualTo(!covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vms",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0/8",
                "10.0.0.256",
                "::1/129",
                "vms:443",
                "*",
                "a..b",
                "vms/24",
                "10.0.0.0/-1",
                "::zz",
                "a b",
            })
    void anEntryThatIsNoneOfTheseIsRefusedAtItsPlace(String entry) {
        String list = "[\"vms.example.org\", \"" + entry + "\"]";

        Problem problem =
                Samples.error(
                        readServer(
                                serverWith(
                                        "proxy",
                                        "{\"address\": \"http://proxy:3128\", \"bypass\": "
                                                + list
                                                + "}")));

        assertThat(problem.pointer()).isEqualTo("/proxy/bypass/1");
        assertThat(problem.cure()).contains(".example.org", "10.0.0.0/8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:3128",
                "http://proxy",
                "https://proxy:3128",
                "socks5://proxy:1080",
                "http://proxy:0",
                "http://proxy:99999",
                "http://proxy:3128/path",
                "http://:3128",
                "http://user:hunter2@proxy:3128",
                "http://proxy:3128?hunter2",
                "",
            })
    void anAddressThatIsNoProxysIsRefused(String address) {
        Problem problem =
                Samples.error(
                        readServer(serverWith("proxy", "{\"address\": \"" + address + "\"}")));

        assertThat(problem.pointer()).isEqualTo("/proxy/address");
        assertThat(problem.cure()).contains("http://");
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"username\": \"hunter2\"",
                "\"password\": \"hunter2\"",
                "\"username\": \"hunter2:\", \"password\": \"hunter2\"",
                "\"username\": \"u\", \"password\": [\"hunter2\"]",
                "\"username\": \"u\", \"passwort\": \"hunter2\"",
            })
    void whatOneSignsInWithIsWholeAndNeverShown(String members) {
        MilestoneConfiguration read =
                readServer(
                        serverWith(
                                "proxy", "{\"address\": \"http://proxy:3128\", " + members + "}"));

        assertThat(Samples.errors(read)).isNotEmpty();
        assertThat(read.toString()).doesNotContain("hunter2");
    }

    @Test
    void nothingOfItIsShownInTheConfiguration() {
        assertThat(
                        proxy(", \"username\": \"hunter2\", \"password\": \"${env:PASSWORD}\"")
                                .toString())
                .doesNotContain("hunter2", "from the environment");
    }
}
