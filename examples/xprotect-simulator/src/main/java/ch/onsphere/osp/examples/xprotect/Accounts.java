package ch.onsphere.osp.examples.xprotect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who may sign in when the site starts. The secrets are not part of {@link #toString()}.
 *
 * @param basicUsers password by name of the basic user
 * @param clients secret by id of the client
 */
public record Accounts(Map<String, String> basicUsers, Map<String, String> clients) {
    /** Copies both maps. */
    public Accounts {
        basicUsers = Map.copyOf(basicUsers);
        clients = Map.copyOf(clients);
    }

    static Accounts none() {
        return new Accounts(Map.of(), Map.of());
    }

    Accounts withBasicUser(String name, String password) {
        return new Accounts(and(basicUsers, name, password), clients);
    }

    Accounts withClient(String id, String secret) {
        return new Accounts(basicUsers, and(clients, id, secret));
    }

    private static Map<String, String> and(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    @Override
    public String toString() {
        return "Accounts[basicUsers=" + basicUsers.keySet() + ", clients=" + clients.keySet() + "]";
    }
}
