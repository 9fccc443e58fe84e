package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.kit.configuration.Secret;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void onlyRevealGivesItAway() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).hasToString("***");
        assertThat(new Authentication.Basic("onsphere", secret).toString())
                .doesNotContain("onsphere")
                .doesNotContain("hunter2");
        assertThat(new Authentication.ClientCredentials("osp", secret).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void equalSecretsAreEqualAndShareTheirHashWithAllOthers() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
        assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("b")).isNotEqualTo("a");
    }
}
