package ch.onsphere.osp.examples.clearance.account;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.AccountOptions.Listening;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.crypto.KeyRing;
import ch.onsphere.osp.examples.clearance.faults.FaultDispatcher;
import ch.onsphere.osp.examples.clearance.identity.BearerTokens;
import ch.onsphere.osp.examples.clearance.identity.ConnectionFile;
import ch.onsphere.osp.examples.clearance.identity.ServicePrincipal;
import ch.onsphere.osp.examples.clearance.identity.TokenService;
import ch.onsphere.osp.examples.clearance.recording.RecordingDispatcher;
import ch.onsphere.osp.examples.clearance.registry.JobRegistry;
import ch.onsphere.osp.examples.clearance.server.AccountServer;
import ch.onsphere.osp.examples.clearance.service.AgentService;
import ch.onsphere.osp.examples.clearance.service.PascalCase;
import ch.onsphere.osp.examples.clearance.store.FileStore;
import ch.onsphere.osp.examples.simulator.faults.FaultList;
import ch.onsphere.osp.examples.simulator.recording.RequestLog;
import ch.onsphere.osp.examples.simulator.server.CertificateAuthority;
import ch.onsphere.osp.examples.simulator.server.Presence;
import ch.onsphere.osp.examples.simulator.server.Tls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Everything an account is made of; the one place where it is put together. */
record AccountParts(
        AccountOptions options,
        URI address,
        Optional<CertificateAuthority> authority,
        AccountServer server,
        Presence presence,
        ScheduledExecutorService scheduler,
        FaultList<Fault> faults,
        RequestLog<ReceivedRequest> log,
        String connectionFile,
        BearerTokens tokens,
        JobRegistry registry,
        FileStore store,
        KeyRing keys) {
    private static final int MOST_REQUESTS = 10_000;

    static AccountParts of(AccountOptions options) {
        Listening listening = options.listening();
        String tenant = options.identity().tenantId();
        Optional<CertificateAuthority> authority =
                listening.https()
                        ? Optional.of(
                                new CertificateAuthority(
                                        "Simulated Clearance CA, account " + tenant))
                        : Optional.empty();
        AccountServer server =
                new AccountServer(
                        listening.bind(), listening.port(), authority.map(ca -> tls(ca, options)));
        String origin =
                "%s://%s:%d"
                        .formatted(
                                listening.https() ? "https" : "http",
                                listening.hostName(),
                                server.port());
        ServicePrincipal principal =
                ServicePrincipal.create(tenant, options.identity().servicePrincipalId());
        BearerTokens tokens =
                new BearerTokens(origin, principal.clientId(), options.identity().tokenLifetime());
        JobRegistry registry = new JobRegistry(options.rules());
        FileStore store = new FileStore(options);
        KeyRing keys = new KeyRing(origin, options.keyType());
        AgentService service =
                new AgentService(
                        tenant,
                        new TokenService(origin, principal, tokens),
                        tokens,
                        registry,
                        store,
                        keys);
        Presence presence = new Presence(server.listeners());
        ScheduledExecutorService scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        task -> new Thread(task, "clearance-faults"));
        FaultList<Fault> faults = new FaultList<>(presence, scheduler);
        RequestLog<ReceivedRequest> log = new RequestLog<>(MOST_REQUESTS, true);
        server.answerWith(
                options.clock(),
                new RecordingDispatcher(
                        log,
                        new FaultDispatcher(
                                faults,
                                scheduler,
                                server.executor(),
                                options.pascalCase() ? new PascalCase(service) : service)));
        return new AccountParts(
                options,
                URI.create(origin),
                authority,
                server,
                presence,
                scheduler,
                faults,
                log,
                ConnectionFile.write(origin, options, principal),
                tokens,
                registry,
                store,
                keys);
    }

    private static Tls tls(CertificateAuthority authority, AccountOptions options) {
        AccountOptions.Certificate shown = options.certificate();
        return new Tls(
                authority,
                shown.hosts().isEmpty() ? hosts(options.listening()) : shown.hosts(),
                shown.end());
    }

    private static List<String> hosts(Listening listening) {
        return List.of(listening.hostName(), "localhost", "127.0.0.1").stream().distinct().toList();
    }
}
