package ch.onsphere.osp.examples.xprotect.webhooks;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;

/**
 * The body of a webhook, as the one published example has it: a user-defined event that is its own
 * source. All else is deduced from that: that other events carry their event type in {@code
 * MessageId} and its name, that the id is the one the other interfaces tell, the kind of cameras,
 * and that other kinds are empty.
 */
final class EventMessage {
    private static final String EXTERNAL_EVENT = "0fcb1955-0e80-4fd4-a78a-db47ee89700c";
    private static final String NO_KIND = "00000000-0000-0000-0000-000000000000";
    private static final Map<String, String> KINDS =
            Map.of(
                    "userDefinedEvents", "c9bdac3f-41dc-4afa-b057-61767a3914b7",
                    "cameras", "5135ba21-f1dc-4321-806a-6ce2017343c0");

    private final String siteId;
    private final String hostName;
    private final URI address;
    private final NamedObjects names;

    /** Messages of the site at that address. */
    EventMessage(String siteId, String hostName, URI address, NamedObjects names) {
        this.siteId = siteId;
        this.hostName = hostName;
        this.address = address;
        this.names = names;
    }

    byte[] of(SimulatedEvent event) {
        ObjectNode message = Json.object();
        message.putObject("Event").set("EventHeader", header(event));
        message.putObject("Site")
                .put("ServerHostname", hostName)
                .put("AbsoluteUri", address + "/")
                .put("ServerType", "XPCO");
        return Json.write(message);
    }

    private ObjectNode header(SimulatedEvent event) {
        int slash = event.source().indexOf('/');
        String kind = slash < 0 ? "" : event.source().substring(0, slash);
        String object = event.source().substring(slash + 1);
        boolean external = kind.equals("userDefinedEvents");
        String name = external ? "External Event" : names.name("eventTypes", event.type());
        ObjectNode header =
                Json.object()
                        .put("ID", event.id())
                        .put("Timestamp", DotNetTime.format(event.time()))
                        .put("Type", "System Event")
                        .put("Version", "1.0")
                        .put("Priority", 1)
                        .put("PriorityName", "High")
                        .put("Name", name)
                        .put("Message", name);
        ObjectNode source = header.putObject("Source").put("Name", names.name(kind, object));
        ObjectNode fqid = source.putObject("FQID");
        fqid.putObject("ServerId")
                .put("Type", "XPCO")
                .put("Hostname", hostName)
                .put("Port", address.getPort())
                .put("Id", siteId)
                .put("Scheme", address.getScheme());
        fqid.put("ParentId", siteId)
                .put("ObjectId", object)
                .put("FolderType", 0)
                .put("Kind", KINDS.getOrDefault(kind, NO_KIND));
        return header.put("MessageId", external ? EXTERNAL_EVENT : event.type());
    }
}
