package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.bus.Change;
import ch.onsphere.osp.examples.host.bus.Changes;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells how values changed, to whoever asks again and again. */
final class ChangesEndpoint {

    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Changes changes;

    ChangesEndpoint(Changes changes) {
        this.changes = changes;
    }

    void list(Exchange exchange, String rest) {
        try {
            long since = number(exchange.query("since").orElse("0"));
            Optional<String> itemId = exchange.query("itemId");
            if (itemId.isPresent() && !ItemId.isValid(itemId.get())) {
                throw new BadRequestException("itemId is not an ItemId such as root.vms");
            }
            exchange.json(200, of(changes.since(since, itemId.map(ItemId::new), MOST)));
        } catch (BadRequestException e) {
            exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
        }
    }

    private static long number(String text) throws BadRequestException {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadRequestException("since is the [next] of an earlier answer, or 0");
        }
        return Long.parseLong(text);
    }

    private static ObjectNode of(Changes.Page page) {
        ObjectNode json = Json.object().put("next", page.next()).put("missing", page.missing());
        var array = json.putArray("changes");
        for (Change change : page.changes()) {
            ObjectNode each =
                    array.addObject()
                            .put("sequence", change.sequence())
                            .put("itemId", change.itemId().value());
            ValuesEndpoint.put(each, change.last());
            each.put("taken", change.taken().toString());
            change.publicationId().ifPresent(id -> each.put("id", id));
        }
        return json;
    }
}
