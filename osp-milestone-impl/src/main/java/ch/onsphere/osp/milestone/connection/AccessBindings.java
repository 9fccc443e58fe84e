package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.authentication.TokenSource;
import ch.onsphere.osp.milestone.configuration.Authentication;
import ch.onsphere.osp.milestone.configuration.ServerConfiguration;
import ch.onsphere.osp.milestone.event.NameRounds;
import ch.onsphere.osp.milestone.event.SiteEvents;
import ch.onsphere.osp.milestone.event.SiteNames;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import ch.onsphere.osp.milestone.http.ServerRoute;
import ch.onsphere.osp.milestone.http.ServerTrust;
import ch.onsphere.osp.milestone.recorder.VmsToken;
import ch.onsphere.osp.milestone.site.CurrentSite;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;

/** The way to one server: its connections, its token, and what its site calls things. */
final class AccessBindings extends AbstractModule {

    /** Beside the commands, the session, the stream and the alarms may each have one under way. */
    private static final int OTHER_CONNECTIONS = 3;

    private final ServerConfiguration server;

    AccessBindings(ServerConfiguration server) {
        this.server = server;
    }

    @Provides
    @Singleton
    ServerRoute route(ServerTrust trust) {
        return new ServerRoute(trust, server.certificate(), server.proxy());
    }

    @Provides
    @Singleton
    ServerHttpClient http(@Named(ServerModule.SOCKETS) TimeSource sockets, ServerRoute route) {
        return new ServerHttpClient(
                sockets, route, server.timeout(), server.concurrentRequests() + OTHER_CONNECTIONS);
    }

    @Provides
    @Singleton
    TokenSource tokens(ServerHttpClient http, CurrentSite site, TimeSource time) {
        return new TokenSource(http, site, server.authentication(), time);
    }

    @Provides
    @Singleton
    AuthorisedHttp authorised(
            ServerHttpClient http, CurrentSite site, TokenSource tokens, Suspicion suspicion) {
        return new AuthorisedHttp(http, site, tokens, suspicion);
    }

    @Provides
    @Singleton
    NameRounds rounds(TimeSource time) {
        return new NameRounds(time);
    }

    @Provides
    @Singleton
    SiteNames names(AuthorisedHttp authorised, TimeSource time, NameRounds rounds) {
        return new SiteNames(authorised, time, rounds);
    }

    @Provides
    @Singleton
    SiteEvents siteEvents(AuthorisedHttp authorised, SiteNames names, TimeSource time) {
        boolean asUser = server.authentication() instanceof Authentication.Basic;
        return new SiteEvents(authorised, names, asUser, time);
    }

    @Provides
    @Singleton
    VmsToken vmsToken(AuthorisedHttp authorised, TokenSource tokens, TimeSource time) {
        return new VmsToken("osp-milestone-logout-" + server.id(), authorised, tokens, time);
    }
}
