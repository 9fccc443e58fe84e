package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.simulator.faults.FaultList;
import ch.onsphere.osp.examples.simulator.recording.RequestLog;
import ch.onsphere.osp.examples.simulator.server.CertificateAuthority;
import ch.onsphere.osp.examples.simulator.server.Presence;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.alarms.Alarms;
import ch.onsphere.osp.examples.xprotect.configuration.Configuration;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.events.EventStore;
import ch.onsphere.osp.examples.xprotect.identity.BasicUsers;
import ch.onsphere.osp.examples.xprotect.identity.TokenRegistry;
import ch.onsphere.osp.examples.xprotect.marks.Marks;
import ch.onsphere.osp.examples.xprotect.rest.Authenticator;
import ch.onsphere.osp.examples.xprotect.rest.Caller;
import ch.onsphere.osp.examples.xprotect.scenario.ScenarioPlayer;
import ch.onsphere.osp.examples.xprotect.server.SiteServer;
import ch.onsphere.osp.examples.xprotect.servercommand.VmsTokens;
import ch.onsphere.osp.examples.xprotect.stream.EventStreamGateway;
import ch.onsphere.osp.examples.xprotect.webhooks.WebhookService;
import java.util.concurrent.ScheduledExecutorService;

/** The parts of a site that its owner has a hand on. */
record SiteParts(
        SiteOptions options,
        CertificateAuthority authority,
        SiteServer server,
        SitePorts ports,
        Presence presence,
        ScheduledExecutorService scheduler,
        RequestLog<ReceivedRequest> log,
        EventStore events,
        EventStreamGateway stream,
        WebhookService webhooks,
        FieldDevices devices,
        Alarms alarms,
        ScenarioPlayer scenarios,
        Marks marks,
        FaultList<Fault> faults,
        BasicUsers users,
        TokenRegistry accessTokens,
        VmsTokens vmsTokens,
        Configuration configuration) {
    Authenticator authenticator() {
        return authenticator(accessTokens);
    }

    static Authenticator authenticator(TokenRegistry tokens) {
        return (token, now) ->
                tokens.find(token, now).map(known -> new Caller(known.name(), known.service()));
    }
}
