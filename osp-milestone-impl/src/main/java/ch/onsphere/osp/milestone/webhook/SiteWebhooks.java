package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The webhooks that a site has. That they are items of a MIP kind, with Name, Address, Token and
 * ApiVersion, is how another interface of the product has it; that the REST API takes them too, and
 * in which form, is assumed, and to be found here alone.
 */
final class SiteWebhooks {

    private static final String ITEMS = "mipKinds/b9a5bc9c-e9a5-4a15-8453-ffa41f2815ac/mipItems";
    private static final String API_VERSION = "v1.0";

    private final AuthorisedHttp http;

    SiteWebhooks(AuthorisedHttp http) {
        this.http = http;
    }

    /**
     * A webhook of the site.
     *
     * @param name its name
     * @param address where it posts; empty when the site does not tell
     */
    record Known(String name, String address) {}

    /**
     * Reads all of them.
     *
     * @throws ch.onsphere.osp.api.OspException when the site does not tell
     */
    List<Known> all() {
        HttpAnswer answer = http.get(ITEMS, ServerHttpClient.LARGE_ANSWER);
        if (isNotOffered(answer.status())) {
            throw MilestoneError.WEBHOOK_BY_HAND.at(answer.describe());
        }
        List<Known> found = new ArrayList<>();
        for (JsonNode item : answer.json(JsonNode.class).path("array")) {
            found.add(new Known(text(item, "Name"), text(item, "Address")));
        }
        return found;
    }

    /**
     * Creates one. The site's own words are left out of whatever goes wrong, for they may repeat
     * the token.
     *
     * @throws ch.onsphere.osp.api.OspException when it was not created, or that cannot be known
     */
    Attempt create(String name, URI address, Secret token) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("Name", name);
        members.put("Address", address.toString());
        members.put("Token", token.reveal());
        members.put("ApiVersion", API_VERSION);
        HttpAnswer answer = http.post(ITEMS, Json.write(members));
        int status = answer.status();
        if (status == 200 || status == 201) {
            return new Attempt.Finished(
                    new OutputResult.Done(
                            "XProtect "
                                    + Operation.CREATE_WEBHOOK.done()
                                    + " ["
                                    + name
                                    + "]; it posts what a rule sends to it, and that rule is still"
                                    + " to be made",
                            ""));
        }
        if (status == 429 || status == 503) {
            return new Attempt.Again(answer.failure(answer.outline()), answer.retryAfter());
        }
        throw isNotOffered(status)
                ? MilestoneError.WEBHOOK_BY_HAND.at(answer.outline())
                : answer.failure(answer.outline());
    }

    private static boolean isNotOffered(int status) {
        return status == 400 || status == 404 || status == 405 || status == 501;
    }

    private static String text(JsonNode item, String name) {
        for (Map.Entry<String, JsonNode> each : item.properties()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue().asText();
            }
        }
        return "";
    }
}
