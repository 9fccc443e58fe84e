package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the program prints when the account is there. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(SimulatedAccount account, Path connectionFile) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Clearance account \"%s\" (simulated)"
                        .formatted(account.options().identity().tenantId()));
        lines.add("  address   " + account.address());
        lines.add("  page      " + account.control() + "/");
        lines.add("  client    " + account.options().identity().clientId());
        lines.add("  key       " + account.options().keyType());
        if (connectionFile != null) {
            lines.add("  file      " + connectionFile);
        }
        lines.add("Try:");
        if (connectionFile == null) {
            lines.add("  curl -o connection.json " + account.control() + "/connection-file");
        }
        lines.add("  curl %s/jobs -d '{\"type\":\"discovery\"}'".formatted(account.control()));
        lines.add(
                ("  curl %s/jobs -d '{\"type\":\"mediarequest\",\"devices\":[\"ID\"],"
                                + "\"start\":\"2024-05-01T12:00:00Z\",\"end\":\"2024-05-01T12:10:00Z\"}'")
                        .formatted(account.control()));
        lines.add("  curl " + account.control() + "/files");
        return lines;
    }
}
