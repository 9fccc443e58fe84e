package ch.onsphere.osp.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookRequestTest {

    @Test
    void findsAHeaderInAnyCase() {
        WebhookRequest request =
                new WebhookRequest(
                        Map.of("x-hub-signature-256", List.of("sha256=a", "sha256=b")),
                        new WebhookRequest.Body(new byte[0]));

        assertThat(request.header("X-Hub-Signature-256")).contains("sha256=a");
        assertThat(request.header("Authorization")).isEmpty();
    }

    @Test
    void keepsTheBodyThatWasSigned() {
        byte[] sent = "{}".getBytes(UTF_8);
        WebhookRequest.Body body = new WebhookRequest.Body(sent);

        sent[0] = 'x';
        body.bytes()[1] = 'x';

        assertThat(body.bytes()).isEqualTo("{}".getBytes(UTF_8));
    }
}
