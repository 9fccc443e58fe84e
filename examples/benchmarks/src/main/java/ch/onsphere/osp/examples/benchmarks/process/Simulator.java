package ch.onsphere.osp.examples.benchmarks.process;

import ch.onsphere.osp.examples.xprotect.cli.SimulateXProtect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One simulated site as its own program, in a process of its own. It counts and keeps nothing. */
public final class Simulator implements AutoCloseable {

    private final Child child;
    private final Address address;
    private final Control control;

    private Simulator(Child child, Address address, Control control) {
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
        Control control = new Control(child.await("control").replace("/state", ""));
        return new Simulator(child, new Address(site, certificate), control);
    }

    /** Where it is. */
    public Address address() {
        return address;
    }

    /** How many events were triggered. */
    public long events() {
        return control.ask("GET", "/state", "").path("events").asLong(-1);
    }

    /** How many tokens were issued. */
    public long tokens() {
        return control.ask("GET", "/state", "").path("tokensIssued").asLong(-1);
    }

    /** From now on it takes requests and answers none. */
    public void fallSilent() {
        control.ask("POST", "/faults", "{\"kind\":\"black_hole\"}");
    }

    /** It answers again. */
    public void speak() {
        control.ask("DELETE", "/faults", "");
    }

    @Override
    public void close() {
        child.close();
    }
}
