package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the program prints when the site is there. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(SimulatedSite site, AccountOptions accounts, Path caFile) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "XProtect site \"%s\" (simulated, %s)"
                        .formatted(
                                site.options().product().name(),
                                site.options().product().version()));
        lines.add("  address   " + site.address());
        site.httpAddress().ifPresent(address -> lines.add("  plain     " + address));
        lines.add("  recorder  " + site.recorder());
        lines.add("  control   " + site.control() + "/state");
        lines.add(
                "  user      "
                        + accounts.user()
                        + (accounts.madeUpPassword().isEmpty()
                                ? ""
                                : "   password " + accounts.madeUpPassword()));
        for (Item event : site.options().inventory().userDefinedEvents()) {
            lines.add("  event     " + event.id() + "   " + event.name());
        }
        String trusting = caFile == null ? " -k" : " --cacert " + caFile;
        String trust = site.address().getScheme().equals("https") ? trusting : "";
        lines.add("Try:");
        lines.add("  curl" + trust + " " + site.address() + "/api/.well-known/uris");
        lines.add(
                "  curl%s --data-urlencode 'password=...' -d 'grant_type=password&username=%s&client_id=GrantValidatorClient' %s/API/IDP/connect/token"
                        .formatted(trust, accounts.user(), site.address()));
        lines.add(
                "  curl%s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d '{\"type\":\"%s\"}' %s/api/rest/v1/events"
                        .formatted(
                                trust,
                                site.options().inventory().userDefinedEvents().get(0).id(),
                                site.address()));
        return lines;
    }
}
