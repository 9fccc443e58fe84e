package ch.onsphere.osp.milestone.recorder;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds the recording server of a device: the device belongs to a hardware, and that to a recording
 * server (Milestone Configuration API, relations). It names itself as Windows does, so another
 * address may have to take the name's place.
 */
final class RecorderAddresses {

    private final AuthorisedHttp http;
    private final Map<String, String> others;
    private final Map<String, URI> known = new ConcurrentHashMap<>();

    RecorderAddresses(AuthorisedHttp http, Map<String, String> others) {
        this.http = http;
        this.others = Map.copyOf(others);
    }

    /**
     * Where the recording server of a device is.
     *
     * @param device the device's path
     * @throws OspException when the site does not tell, or names no usable address
     */
    URI of(String device) {
        URI address = known.get(device);
        if (address == null) {
            address = find(device);
            known.put(device, address);
        }
        return address;
    }

    /** Forgets an address that led nowhere. */
    void forget(String device) {
        known.remove(device);
    }

    private URI find(String device) {
        String hardware = parent(device, "hardware");
        String recorder = parent(hardware, "recordingServers");
        SiteObject.Data server = read(recorder);
        return Stream.of(server.activeWebServerUri(), server.webServerUri())
                .flatMap(text -> address(text).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                MilestoneError.RECORDER_UNREACHABLE.at(
                                        recorder + " names no address"));
    }

    private String parent(String path, String type) {
        return read(path)
                .parent(type)
                .orElseThrow(
                        () ->
                                MilestoneError.RECORDER_UNREACHABLE.at(
                                        "the site does not tell to which of its "
                                                + type
                                                + " belongs "
                                                + path));
    }

    private SiteObject.Data read(String path) {
        SiteObject.Data data =
                http.get(path, ServerHttpClient.SMALL_ANSWER).json(SiteObject.class).data();
        return data == null ? SiteObject.Data.EMPTY : data;
    }

    /** The address with what the configuration has in place of its host; it may be anything. */
    private Optional<URI> address(String text) {
        try {
            URI named = new URI(text == null ? "" : text.strip());
            String scheme = String.valueOf(named.getScheme()).toLowerCase(ROOT);
            if (named.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                return Optional.empty();
            }
            String other = others.get(named.getHost().toLowerCase(ROOT));
            URI address =
                    new URI(scheme + "://" + (other == null ? authority(named) : other) + "/");
            return address.getHost() == null || address.getPort() > 65535
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String authority(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
