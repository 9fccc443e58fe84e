package ch.onsphere.osp.examples.xprotect;

import java.net.http.HttpResponse;

/** A site for faults, and a client that triggers an event on it. */
final class FaultySite implements AutoCloseable {
    static final String EVENTS = "/api/rest/v1/events";
    static final String TRIGGER = "{\"type\":\"a1a1a1a1-0000-4000-8000-000000000001\"}";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttpPort(0)
                            .withBasicUser("onsphere", "secret")
                            .withUserDefinedEvent(
                                    "a1a1a1a1-0000-4000-8000-000000000001", "Open gate"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    SimulatedSite site() {
        return site;
    }

    SiteClient client() {
        return client;
    }

    HttpResponse<String> trigger() {
        return client.post(EVENTS, TRIGGER);
    }

    @Override
    public void close() {
        site.close();
    }
}
