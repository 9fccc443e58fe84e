package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.simulator.Faults;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.simulator.server.LifeCycle;
import ch.onsphere.osp.examples.simulator.server.LoopbackPort;
import ch.onsphere.osp.examples.xprotect.Devices;
import ch.onsphere.osp.examples.xprotect.EventStream;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.Scenarios;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.Tokens;
import ch.onsphere.osp.examples.xprotect.Users;
import ch.onsphere.osp.examples.xprotect.VideoMark;
import ch.onsphere.osp.examples.xprotect.Webhooks;
import ch.onsphere.osp.examples.xprotect.control.ControlPort;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A site made of its parts. */
final class RunningSite implements SimulatedSite {
    private final SiteParts parts;
    private final LoopbackPort control;
    private final LifeCycle life;

    RunningSite(SiteParts parts) {
        this.parts = parts;
        control = ControlPort.of(this, parts.options().ports().control());
        life =
                new LifeCycle(
                        parts.scheduler(), parts.presence(), parts.server().listeners(), control);
    }

    void open() {
        try {
            life.open();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public SiteOptions options() {
        return parts.options();
    }

    @Override
    public URI address() {
        return parts.ports().address();
    }

    @Override
    public Optional<URI> httpAddress() {
        return parts.ports().httpAddress();
    }

    @Override
    public URI recorder() {
        return parts.ports().recorder();
    }

    @Override
    public String certificateAuthority() {
        return parts.authority().pem();
    }

    @Override
    public URI control() {
        return control.address();
    }

    @Override
    public List<ReceivedRequest> received() {
        return parts.log().received();
    }

    @Override
    public long receivedCount() {
        return parts.log().count();
    }

    @Override
    public void forgetReceived() {
        parts.log().clear();
    }

    @Override
    public void keepRequests(boolean keep) {
        parts.log().keep(keep);
    }

    @Override
    public List<SimulatedEvent> events() {
        return parts.events().all();
    }

    @Override
    public long triggeredCount() {
        return parts.events().triggered();
    }

    @Override
    public List<SimulatedAlarm> alarms() {
        return parts.alarms().simulated();
    }

    @Override
    public SimulatedAlarm raiseAlarm(String name, String source) {
        String id = parts.alarms().raise(name, source, clock().instant());
        return parts.alarms().simulated(id).orElseThrow();
    }

    @Override
    public SimulatedAlarm changeAlarm(String id, String state, String assignedTo) {
        return parts.alarms().change(id, state, assignedTo, clock().instant());
    }

    @Override
    public List<VideoMark> bookmarks() {
        return parts.marks().bookmarks();
    }

    @Override
    public List<VideoMark> evidenceLocks() {
        return parts.marks().evidenceLocks();
    }

    @Override
    public SimulatedEvent raise(Occurrence occurrence) {
        return parts.events().raise(occurrence, clock().instant());
    }

    @Override
    public EventStream stream() {
        return parts.stream().control();
    }

    @Override
    public Scenarios scenarios() {
        return parts.scenarios();
    }

    @Override
    public Webhooks webhooks() {
        return parts.webhooks();
    }

    @Override
    public Devices devices() {
        return parts.devices();
    }

    @Override
    public Faults<Fault> faults() {
        return parts.faults();
    }

    @Override
    public Users users() {
        return parts.users();
    }

    @Override
    public Tokens tokens() {
        return new SiteTokens(parts.accessTokens(), parts.vmsTokens());
    }

    @Override
    public SimulatorClock clock() {
        return parts.options().clock();
    }

    @Override
    public boolean isRunning() {
        return parts.server().listeners().isOpen();
    }

    @Override
    public void stop() {
        life.stop();
    }

    @Override
    public void startAgain() {
        life.startAgain();
    }

    @Override
    public void close() {
        parts.scenarios().close();
        parts.webhooks().close();
        life.close();
    }
}
