package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.report.Suggestions;
import ch.onsphere.osp.examples.host.template.ResolvedFile;
import ch.onsphere.osp.examples.host.webhook.EndpointDefinition;
import ch.onsphere.osp.examples.host.webhook.EndpointDefinition.Owner;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the endpoints for webhooks and their owners from files that keep their schema. */
final class EndpointReader {

    private final Configuration configuration;
    private final Suggestions suggestions = new Suggestions();
    private final Map<String, ResolvedFile> endpoints = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, List<Owner>> owners = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    EndpointReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Takes the endpoints first, so that each owner can be linked to one. */
    void read(List<ResolvedFile> sound) {
        sound.stream()
                .filter(file -> file.file().name().equals(OwnFiles.ENDPOINT))
                .forEach(this::endpoint);
        sound.stream()
                .filter(file -> file.file().name().equals(OwnFiles.OWNER))
                .forEach(this::owner);
    }

    List<EndpointDefinition> definitions() {
        return endpoints.entrySet().stream()
                .map(
                        entry ->
                                new EndpointDefinition(
                                        new ItemId(entry.getKey()),
                                        text(entry.getValue(), "path"),
                                        owners.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    private void endpoint(ResolvedFile file) {
        String itemId = file.file().itemId().value();
        String moduleId = text(file, "moduleId");
        boolean isInstance =
                ItemId.isValid(moduleId)
                        && moduleId.startsWith(OwnFiles.WEB_MODULES + '.')
                        && configuration
                                .children(new ItemId(OwnFiles.WEB_MODULES))
                                .contains(new ItemId(moduleId));
        if (!isInstance) {
            problems.add(
                    Problems.error(
                            file.file().path(),
                            "/moduleId",
                            "module",
                            "[" + moduleId + "], which is no instance of the web module",
                            "Create modules/web/web-1 and write modules.web.web-1."));
            return;
        }
        String other = paths.putIfAbsent(text(file, "path"), itemId);
        if (other != null) {
            problems.add(
                    Problems.error(
                            file.file().path(),
                            "/path",
                            "duplicate-path",
                            "the path of [" + other + "]",
                            "Give each endpoint a path of its own."));
            return;
        }
        endpoints.put(itemId, file);
    }

    private void owner(ResolvedFile file) {
        ItemId itemId = file.file().itemId();
        String linked = text(file, "linkedEndpoint");
        if (!endpoints.containsKey(linked)) {
            problems.add(
                    Problems.suggesting(
                            Problems.error(
                                    file.file().path(),
                                    "/linkedEndpoint",
                                    "reference",
                                    "[" + linked + "], where no usable endpoint lies",
                                    "Name the ItemId of a directory that holds an "
                                            + OwnFiles.ENDPOINT
                                            + "."),
                            suggestions.nearest(linked, endpoints.keySet())));
            return;
        }
        if (configuration.file(itemId, OwnFiles.VALUE).isEmpty()) {
            problems.add(
                    Problems.warning(
                            file.file().path(),
                            "",
                            "owner",
                            "an owner without a " + OwnFiles.VALUE + " beside it",
                            "Add the value that shall be set."));
        }
        JsonNode field = file.json().orElseThrow().path("field");
        owners.computeIfAbsent(linked, unused -> new ArrayList<>())
                .add(
                        new Owner(
                                itemId,
                                field.isTextual()
                                        ? Optional.of(field.textValue())
                                        : Optional.empty()));
    }

    private static String text(ResolvedFile file, String key) {
        return file.json().orElseThrow().path(key).asText();
    }
}
