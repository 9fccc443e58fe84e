package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.examples.host.json.BadJsonException;
import ch.onsphere.osp.examples.host.json.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may post to the endpoints of the tree. The file has the form of OnSphere's users: those that
 * are enabled, in the group for data access, and have a key.
 */
public final class WebhookUsers {

    /** Ours: OnSphere's own name of this header is not public. */
    static final String SIGNATURE_HEADER = "X-OSP-Signature";

    /** Ours as well: where the key of a user's signatures stands. */
    private static final String SIGNATURE_KEY = "signatureKey";

    private static final String API_KEY = "apiKey";
    private static final String GROUP = "/internal/data-access";
    private static final long MOST_BYTES = 1 << 20;

    private final List<WebhookUser> users;

    private WebhookUsers(List<WebhookUser> users) {
        this.users = List.copyOf(users);
    }

    /**
     * Nobody: every post is refused.
     *
     * @return no users
     */
    public static WebhookUsers none() {
        return new WebhookUsers(List.of());
    }

    /**
     * Reads the users of a file and the secrets that it refers to.
     *
     * @param file the file
     * @return the users
     * @throws IOException when it, or a secret, cannot be read; the message says which
     */
    public static WebhookUsers ofFile(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(
                    "longer than " + MOST_BYTES + " bytes; leave out whoever posts nothing");
        }
        JsonNode json;
        try {
            json = StrictJson.readObject(Files.readString(file));
        } catch (BadJsonException e) {
            throw new IOException(e.getMessage() + ". " + e.cure(), e);
        }
        SecretReference secrets = new SecretReference(System::getenv);
        List<WebhookUser> users = new ArrayList<>();
        for (JsonNode user : json.path("users")) {
            JsonNode attributes = user.path("attributes");
            if (user.path("enabled").asBoolean(true) && isInGroup(user)) {
                users.add(
                        new WebhookUser(
                                secret(attributes.path(API_KEY), secrets),
                                secret(attributes.path(SIGNATURE_KEY), secrets)));
            }
        }
        return new WebhookUsers(users);
    }

    private static boolean isInGroup(JsonNode user) {
        for (JsonNode group : user.path("groups")) {
            if (group.asText().equals(GROUP)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> secret(JsonNode node, SecretReference secrets)
            throws IOException {
        String text = node.isTextual() ? node.textValue() : "";
        return text.isBlank() ? Optional.empty() : Optional.of(secrets.resolve(text));
    }

    /** Asks every user, so that the time does not tell which one it was. */
    boolean admits(WebhookRequest request) {
        Optional<String> key = request.header("Authorization");
        Optional<String> signature = request.header(SIGNATURE_HEADER);
        byte[] body = request.body().bytes();
        boolean isAdmitted = false;
        for (WebhookUser user : users) {
            isAdmitted |= key.isPresent() && user.hasKey(key.get());
            isAdmitted |= signature.isPresent() && user.hasSigned(signature.get(), body);
        }
        return isAdmitted;
    }

    @Override
    public String toString() {
        return "[" + users.size() + " users]";
    }
}
