package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.modules.LoadedProvider;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.report.Nearest;
import ch.onsphere.osp.examples.host.report.Problems;
import java.util.ArrayList;
import java.util.List;

/** Compares the folders of module instances with the modules that are there. */
final class InstanceCheck {

    private static final ItemId MODULES = new ItemId("modules");

    private InstanceCheck() {}

    static List<Problem> check(Configuration configuration, Providers providers) {
        List<Problem> problems = new ArrayList<>();
        List<String> types = providers.all().stream().map(LoadedProvider::type).toList();
        for (ItemId folder : configuration.children(MODULES)) {
            String type = folder.value().substring(MODULES.value().length() + 1);
            if (!types.contains(type) && !folder.value().equals(OwnFiles.WEB_MODULES)) {
                problems.add(
                        Problems.suggesting(
                                Problems.warning(
                                        "modules/" + type,
                                        "",
                                        "provider",
                                        "a folder of modules of the type ["
                                                + type
                                                + "], which this host does not have",
                                        "Add the module's jar, or leave it to another host."),
                                Nearest.to(type, types)));
            }
        }
        // Who uses one module need not be told of the others.
        if (types.stream().allMatch(type -> isWithoutInstance(configuration, type))) {
            for (String type : types) {
                problems.add(
                        Problems.warning(
                                "modules/" + type,
                                "",
                                "instance",
                                "no folder, so no instance of the module [" + type + "] runs",
                                "Create modules/" + type + "/" + type + "-1 to run one."));
            }
        }
        return problems;
    }

    private static boolean isWithoutInstance(Configuration configuration, String type) {
        return configuration.children(MODULES.child(type)).isEmpty();
    }
}
