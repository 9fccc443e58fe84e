package ch.onsphere.osp.clearance.account;

import ch.onsphere.osp.clearance.json.Members;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import ch.onsphere.osp.kit.configuration.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a connection file as it was downloaded, and tells the ways apart in which it is none.
 * CR-001
 */
public final class ConnectionFileReader {

    private static final String RULE = "connection-file";
    private static final String DOWNLOAD =
            "Download the configuration again: Clearance, Configurations, Integrations.";
    private static final String TOKENS = "SecurityTokenServiceBaseAddresses";
    private static final String GATEWAY = "ApiBaseAddresses";

    /** The documented file names no address of the agent service; a later one may. */
    private static final Pattern AGENT_SERVICE =
            Pattern.compile("(?i).*(agent|registry).*address(es)?");

    private static final int MOST_NAMED = 6;

    private final ObjectNode file;
    private final Place place;

    private ConnectionFileReader(ObjectNode file, Place place) {
        this.file = file;
        this.place = place;
    }

    /**
     * Reads a file.
     *
     * @param content its whole text
     * @param place where problems go
     * @return what it says, or empty when an error was reported
     */
    public static Optional<ConnectionFile> read(String content, Place place) {
        return StrictJson.read(content, place)
                .flatMap(file -> new ConnectionFileReader(file, place).read());
    }

    private Optional<ConnectionFile> read() {
        if (isOfAnotherProduct()) {
            String names =
                    file.properties().stream()
                            .map(Map.Entry::getKey)
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "));
            place.error(
                    RULE,
                    "a JSON file of something else, with the members " + Shown.quoted(names),
                    "Name the file that Clearance gives for an integration. " + DOWNLOAD);
            return Optional.empty();
        }
        Optional<String> tenant = text("TenantId");
        Optional<String> principal = text("ServicePrincipalId");
        Optional<URI> tokens = address(TOKENS);
        Optional<SigningKey> key = KeyReader.read(Members.get(file, "ServicePrincipalKey"), place);
        if (tokens.isEmpty()) {
            place.error(RULE, "no " + TOKENS, DOWNLOAD);
        }
        if (tenant.isEmpty() || principal.isEmpty() || tokens.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ConnectionFile(
                        tenant.get(),
                        principal.get(),
                        below(tokens.get(), "/token"),
                        agentBase(),
                        Members.get(file, "DisableEncryption").asBoolean(false),
                        key.get()));
    }

    private boolean isOfAnotherProduct() {
        return List.of("TenantId", "ServicePrincipalId", "ServicePrincipalKey", TOKENS).stream()
                .allMatch(name -> Members.get(file, name).isMissingNode());
    }

    private Optional<String> text(String name) {
        Optional<String> text = Members.text(Members.get(file, name));
        if (text.isEmpty()) {
            place.error(RULE, "no " + name, DOWNLOAD);
        }
        return text;
    }

    private Optional<URI> agentBase() {
        return file.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> AGENT_SERVICE.matcher(name).matches())
                .flatMap(name -> address(name).stream())
                .findFirst()
                .or(() -> address(GATEWAY).map(base -> below(base, "/agentservice")));
    }

    /** An address is the first of an array, or stands alone. */
    private Optional<URI> address(String name) {
        JsonNode value = Members.get(file, name);
        JsonNode first = value.isArray() ? value.path(0) : value;
        return Members.text(first).flatMap(text -> address(name, text));
    }

    private Optional<URI> address(String name, String text) {
        Optional<URI> address = HttpAddress.parse(text);
        if (address.isEmpty()) {
            place.error(RULE, name + " with something that is no address", DOWNLOAD);
        }
        if (address.filter(each -> each.getScheme().equals("http")).isPresent()) {
            place.warning(
                    "clear-text",
                    name + " with an address that begins with http",
                    "What is sent there travels in clear; a real account has https.");
        }
        return address;
    }

    private static URI below(URI base, String path) {
        String text = base.toString();
        return URI.create(
                (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }
}
