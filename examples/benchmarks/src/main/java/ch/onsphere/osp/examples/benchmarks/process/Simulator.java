package ch.onsphere.osp.examples.benchmarks.process;

import ch.onsphere.osp.examples.xprotect.cli.SimulateXProtect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One simulated site as its own program, in a process of its own. It counts and keeps nothing. */
public final class Simulator implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Child child;
    private final Address address;
    private final String control;
    private final HttpClient http = HttpClient.newHttpClient();

    private Simulator(Child child, Address address, String control) {
        this.child = child;
        this.address = address;
        this.control = control;
    }

    /** Starts one and waits until its sockets are open. */
    public static Simulator start(Path certificate, Duration tokenLifetime) {
        Child child =
                Child.start(
                        SimulateXProtect.class,
                        List.of(),
                        Map.of("OSP_SIMULATOR_PASSWORD", Address.PASSWORD),
                        List.of(
                                "--port=0",
                                "--control-port=0",
                                "--keep-requests=0",
                                "--keep-events=1000",
                                "--user=" + Address.USER,
                                "--user-defined-event=" + Address.EVENT + "=Open gate",
                                "--token-lifetime=" + tokenLifetime,
                                "--ca-out=" + certificate));
        URI site = URI.create(child.await("address"));
        String control = child.await("control").replace("/state", "");
        return new Simulator(child, new Address(site, certificate), control);
    }

    /** Where it is. */
    public Address address() {
        return address;
    }

    /** How many events were triggered. */
    public long events() {
        return ask("GET", "/state", "").path("events").asLong(-1);
    }

    /** How many tokens were issued. */
    public long tokens() {
        return ask("GET", "/state", "").path("tokensIssued").asLong(-1);
    }

    /** From now on it takes requests and answers none. */
    public void fallSilent() {
        ask("POST", "/faults", "{\"kind\":\"black_hole\"}");
    }

    /** It answers again. */
    public void speak() {
        ask("DELETE", "/faults", "");
    }

    private JsonNode ask(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(control + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
