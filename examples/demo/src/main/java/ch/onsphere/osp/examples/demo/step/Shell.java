package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.examples.demo.host.HostApi;
import ch.onsphere.osp.examples.demo.transcript.Account;

/** The commands with which one does the same by hand. */
final class Shell {

    private Shell() {}

    static void look(Account account, HostApi host, String what) {
        account.command("curl " + host.address() + "/osp/api/" + what);
    }

    static void write(Account account, HostApi host, String itemId, String content) {
        account.command(
                "curl -X PUT " + host.address() + "/osp/api/values/" + itemId, body(content));
    }

    static void command(Account account, HostApi host, String outputId, String content) {
        account.command("curl " + host.address() + "/osp/api/outputs/" + outputId, body(content));
    }

    private static String body(String content) {
        return "  -H 'Content-Type: application/json' -d '{\"content\":\"" + content + "\"}'";
    }
}
