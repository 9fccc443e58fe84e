package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /basicUsers}: the properties of the specification, for who may sign in. */
class BasicUsersTest {
    private static final String USERS = "/api/rest/v1/basicUsers";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withClock(SimulatorClock.fixed(Instant.parse("2026-03-01T12:00:00Z")))
                            .withLockout(1, Duration.ofMinutes(5))
                            .withBasicUser("onsphere", "secret")
                            .withBasicUser("guard", "secret"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private JsonNode user(String name) {
        for (JsonNode user : SiteClient.json(client.get(USERS)).path("array")) {
            if (user.path("name").asText().equals(name)) {
                return user;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void aUserThatMaySignInIsEnabled() {
        assertThat(user("onsphere").path("status").asText()).isEqualTo("Enabled");
        assertThat(user("onsphere").path("lockoutEnd").asText()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void aUserIsLockedOutByAnAdministratorOrBySigningInWrongly() {
        site.users().lock("onsphere");
        client.form("/IDP/connect/token", SiteClient.passwordGrant("guard", "wrong"));

        assertThat(user("onsphere").path("status").asText()).isEqualTo("LockedOutByAdmin");
        assertThat(user("guard").path("status").asText()).isEqualTo("LockedOutBySystem");
        assertThat(user("guard").path("lockoutEnd").asText())
                .isEqualTo("2026-03-01T12:05:00.0000000Z");
    }

    @Test
    void aUserIsReadByItsIdAndCannotBeChanged() {
        String path = USERS + "/" + user("guard").path("id").asText();

        assertThat(SiteClient.json(client.get(path)).path("data")).isEqualTo(user("guard"));
        assertThat(client.get(USERS + "/x").statusCode()).isEqualTo(404);
        assertThat(client.method("DELETE", path, "").statusCode()).isEqualTo(400);
    }
}
