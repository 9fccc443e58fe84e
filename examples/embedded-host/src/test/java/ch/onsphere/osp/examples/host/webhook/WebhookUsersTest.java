package ch.onsphere.osp.examples.host.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.WebhookRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookUsersTest {

    @TempDir Path directory;

    private WebhookUsers withKey(String key) throws IOException {
        return WebhookUsers.ofFile(
                Files.writeString(
                        directory.resolve("users"),
                        "{\"users\":[{\"groups\":[\"/internal/data-access\"],\"attributes\":{\"apiKey\":\""
                                + key
                                + "\"}}]}"));
    }

    private static boolean admits(WebhookUsers users, String authorization) {
        return users.admits(
                new WebhookRequest(
                        Map.of("Authorization", List.of(authorization)),
                        new WebhookRequest.Body(new byte[0])));
    }

    @Test
    void aKeyMayStandInAFileOfItsOwn() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "from-a-file\n");

        WebhookUsers users = withKey("${file:" + key + "}");

        assertThat(admits(users, "Bearer from-a-file")).isTrue();
        assertThat(users.toString()).doesNotContain("from-a-file");
    }

    @Test
    void aKeyMayStandInTheEnvironment() throws IOException {
        SecretReference secrets = new SecretReference(name -> name.equals("KEY") ? "x-1" : null);

        assertThat(secrets.resolve("${env:KEY}")).isEqualTo("x-1");
        assertThat(secrets.resolve("in clear")).isEqualTo("in clear");
        assertThatThrownBy(() -> secrets.resolve("${env:NONE}"))
                .isInstanceOf(IOException.class)
                .hasMessage("${env:NONE} is not set or empty");
    }

    @Test
    void aSecretThatCannotBeReadIsToldByItsReference() {
        assertThatThrownBy(() -> withKey("${file:" + directory.resolve("none") + "}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none} cannot be read");
    }

    @Test
    void anEmptyKeyIsNoKey() throws IOException {
        assertThat(admits(withKey(""), "Bearer ")).isFalse();
        assertThat(admits(WebhookUsers.none(), "Bearer ")).isFalse();
    }

    @Test
    void aFileThatIsNotJsonIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("users"), "{\"apiKey\": secret-word}");

        assertThatThrownBy(() -> WebhookUsers.ofFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret-word");
    }
}
