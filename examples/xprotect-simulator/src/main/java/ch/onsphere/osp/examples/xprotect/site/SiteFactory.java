package ch.onsphere.osp.examples.xprotect.site;

import ch.onsphere.osp.examples.simulator.faults.FaultList;
import ch.onsphere.osp.examples.simulator.recording.RequestLog;
import ch.onsphere.osp.examples.simulator.server.CertificateAuthority;
import ch.onsphere.osp.examples.simulator.server.Presence;
import ch.onsphere.osp.examples.simulator.server.Tls;
import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.SiteProvider;
import ch.onsphere.osp.examples.xprotect.alarms.Alarms;
import ch.onsphere.osp.examples.xprotect.configuration.Configuration;
import ch.onsphere.osp.examples.xprotect.configuration.UsualState;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.discovery.WellKnownUris;
import ch.onsphere.osp.examples.xprotect.events.EventStore;
import ch.onsphere.osp.examples.xprotect.events.EventType;
import ch.onsphere.osp.examples.xprotect.events.EventTypes;
import ch.onsphere.osp.examples.xprotect.events.EventsResource;
import ch.onsphere.osp.examples.xprotect.faults.FaultDispatcher;
import ch.onsphere.osp.examples.xprotect.identity.BasicUsers;
import ch.onsphere.osp.examples.xprotect.identity.IdentityProvider;
import ch.onsphere.osp.examples.xprotect.identity.TokenRegistry;
import ch.onsphere.osp.examples.xprotect.marks.Marks;
import ch.onsphere.osp.examples.xprotect.permissions.EffectivePermissionsResource;
import ch.onsphere.osp.examples.xprotect.permissions.SecurityNamespacesResource;
import ch.onsphere.osp.examples.xprotect.recorder.RecorderCommandService;
import ch.onsphere.osp.examples.xprotect.recording.RecordingDispatcher;
import ch.onsphere.osp.examples.xprotect.rest.RestGateway;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.scenario.ScenarioPlayer;
import ch.onsphere.osp.examples.xprotect.server.SiteServer;
import ch.onsphere.osp.examples.xprotect.servercommand.ServerCommandService;
import ch.onsphere.osp.examples.xprotect.servercommand.VmsTokens;
import ch.onsphere.osp.examples.xprotect.stream.EventStreamGateway;
import ch.onsphere.osp.examples.xprotect.webhooks.MipKindsResource;
import ch.onsphere.osp.examples.xprotect.webhooks.WebhookService;
import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/** The composition root: makes the parts of a site and ties them together. */
public final class SiteFactory implements SiteProvider {
    @Override
    public SimulatedSite start(SiteOptions options) {
        Limits limits = options.limits();
        ScheduledExecutorService scheduler = scheduler(options.product().name());
        CertificateAuthority authority =
                new CertificateAuthority("Simulated XProtect CA, site " + options.product().name());
        SiteServer server =
                new SiteServer(
                        options.product().name(),
                        options.addresses().bind(),
                        new Tls(authority, hosts(options), Optional.empty()),
                        options.clock(),
                        limits.body());
        try {
            SitePorts ports = new SitePorts(options, server);
            Presence presence = new Presence(server.listeners());
            TokenRegistry tokens = new TokenRegistry();
            EventStore events = new EventStore(options.retention(), limits.events());
            FieldDevices devices = new FieldDevices(events::raise, limits.events());
            Configuration configuration = new Configuration(options, ports.toldRecorder(), devices);
            Alarms alarms = new Alarms(limits.events());
            SiteParts parts =
                    new SiteParts(
                            options,
                            authority,
                            server,
                            ports,
                            presence,
                            scheduler,
                            new RequestLog<>(limits.requests(), limits.keepRequests()),
                            events,
                            new EventStreamGateway(
                                    options, SiteParts.authenticator(tokens), scheduler),
                            new WebhookService(
                                    options,
                                    configuration.siteId(),
                                    URI.create(ports.toldMain()),
                                    configuration::name,
                                    scheduler),
                            devices,
                            alarms,
                            new ScenarioPlayer(
                                    events,
                                    alarms,
                                    options.inventory().alarmDefinitions(),
                                    configuration.firstCamera(),
                                    options.clock(),
                                    scheduler),
                            new Marks(),
                            new FaultList<>(presence, scheduler),
                            new BasicUsers(
                                    options.accounts().basicUsers(),
                                    options.signIn(),
                                    options.clock()),
                            tokens,
                            new VmsTokens(options.addresses().hostName()),
                            configuration);
            FaultDispatcher faulty =
                    new FaultDispatcher(parts.faults(), scheduler, surfaces(parts));
            ports.answerWith(new RecordingDispatcher(parts.log(), limits.bodySnippet(), faulty));
            FaultDispatcher recorder =
                    new FaultDispatcher(parts.faults(), scheduler, recorderSurfaces(parts));
            ports.recorderAnswersWith(
                    new RecordingDispatcher(parts.log(), limits.bodySnippet(), recorder));
            RunningSite site = new RunningSite(parts);
            site.open();
            return site;
        } catch (RuntimeException e) {
            scheduler.shutdownNow();
            server.close();
            throw e;
        }
    }

    private static Surfaces surfaces(SiteParts parts) {
        SiteOptions options = parts.options();
        SitePorts ports = parts.ports();
        EventTypes eventTypes =
                id -> parts.configuration().eventType(id).map(type -> eventType(id, type));
        raiseAlarms(parts);
        stream(parts, eventTypes);
        return new Surfaces(
                List.of(
                        new WellKnownUris(
                                options.product().version(),
                                ports.toldUnsecure(),
                                ports.toldSecure(),
                                ports.gateways()),
                        new IdentityProvider(
                                ports.toldMain(), options, parts.users(), parts.accessTokens()),
                        new ServerCommandService(
                                parts.authenticator(),
                                parts.users()::authenticate,
                                parts.vmsTokens(),
                                (id, now, user) -> trigger(parts, id, now, user)),
                        parts.stream(),
                        gateway(parts, eventTypes)));
    }

    private static Surfaces recorderSurfaces(SiteParts parts) {
        return new Surfaces(
                List.of(
                        new RecorderCommandService(
                                parts.vmsTokens(), parts.configuration(), parts.devices())));
    }

    private static boolean trigger(SiteParts parts, String id, Instant now, String userName) {
        boolean exists = parts.configuration().exists("userDefinedEvents", id);
        if (exists) {
            parts.events().trigger(id, "userDefinedEvents/" + id, now, userName);
        }
        return exists;
    }

    /** Raises alarms where an event is of an alarm definition. */
    private static void raiseAlarms(SiteParts parts) {
        parts.events()
                .tell(
                        told -> {
                            SimulatedEvent event = told.event();
                            for (String name : parts.configuration().alarmsOf(event)) {
                                parts.alarms().raise(name, event.source(), event.time());
                            }
                        });
    }

    /** Brings what happens to webhooks and the WebSocket, and what was so before to the latter. */
    private static void stream(SiteParts parts, EventTypes eventTypes) {
        UnaryOperator<String> groups =
                type -> eventTypes.find(type).map(EventType::stateGroup).orElse("");
        Instant now = parts.options().clock().instant();
        for (UsualState state : parts.configuration().usualStates()) {
            parts.stream().assume(state.source(), state.type(), groups.apply(state.type()), now);
        }
        if (ProductVersion.parse(parts.options().product().version()).atLeast(23, 1)) {
            parts.events().tell(event -> parts.webhooks().publish(event.event()));
        }
        parts.events()
                .tell(
                        event ->
                                parts.stream()
                                        .publish(
                                                event,
                                                event.stateGroup().isEmpty()
                                                        ? groups.apply(event.event().type())
                                                        : event.stateGroup()));
    }

    private static RestGateway gateway(SiteParts parts, EventTypes eventTypes) {
        Configuration configuration = parts.configuration();
        Map<String, RestResource> resources = new HashMap<>();
        resources.put("tasks", configuration.tasks());
        resources.put("basicusers", parts.users().resource());
        ProductVersion version = ProductVersion.parse(parts.options().product().version());
        if (version.atLeast(23, 1) && parts.options().push().webhooksByRest()) {
            resources.put("mipkinds", new MipKindsResource(parts.webhooks()));
        }
        if (version.atLeast(23, 2)) {
            resources.putAll(parts.alarms().resources(configuration));
            resources.put(
                    "events",
                    new EventsResource(eventTypes, parts.events(), configuration.siteId()));
        }
        if (version.atLeast(24, 2)) {
            resources.putAll(parts.marks().resources(configuration));
            resources.put("securitynamespaces", new SecurityNamespacesResource());
            resources.put(
                    "effectivepermissions",
                    new EffectivePermissionsResource(configuration::cameras));
        }
        return new RestGateway(parts.authenticator(), resources, configuration.resources());
    }

    private static EventType eventType(String id, JsonNode type) {
        String subtype = type.path("generatorSubtype").asText();
        return new EventType(
                id,
                type.path("generatorType").asText(),
                subtype,
                subtype.equals("UserDefined"),
                Configuration.stateGroup(type));
    }

    private static Set<String> hosts(SiteOptions options) {
        Set<String> hosts = new LinkedHashSet<>();
        hosts.add(options.addresses().hostName());
        hosts.add(options.addresses().recorderHostName());
        hosts.addAll(List.of("localhost", "127.0.0.1", "::1"));
        String bind = options.addresses().bind();
        if (!bind.equals("0.0.0.0") && !bind.equals("::")) {
            hosts.add(bind);
        }
        return hosts;
    }

    private static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                task -> {
                    Thread thread = new Thread(task, "xprotect-" + name + "-faults");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
