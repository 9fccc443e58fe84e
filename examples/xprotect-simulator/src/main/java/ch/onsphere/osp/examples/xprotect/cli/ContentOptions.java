package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options about what the site is and has. */
final class ContentOptions {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Site",
            description = "Display name of the site. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(
            names = "--product-version",
            paramLabel = "VERSION",
            defaultValue = "25.2.16119.1",
            description = {
                "Product version. Default: ${DEFAULT-VALUE}.",
                "Up to 25.2 cameras know no recording tasks, below 24.2 outputs and presets know no"
                        + " tasks, below 23.2 there are no events, below 22.2 booleans are texts, below 22.1 there"
                        + " are no well-known URIs, below 21.1 there is no identity provider."
            })
    private String version;

    @Option(
            names = "--retention-days",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How long events are kept; with 0 they are triggered and cannot be retrieved."
                            + " Default: ${DEFAULT-VALUE}.")
    private int retentionDays;

    @Option(
            names = "--user-defined-event",
            paramLabel = "GUID=NAME",
            description =
                    "A user-defined event beside those every site has. May be given more than"
                            + " once. Default: one named Open gate.")
    private Map<String, String> userDefinedEvents = new LinkedHashMap<>();

    @Option(
            names = "--analytics-event",
            paramLabel = "GUID=NAME",
            description = "An analytics event. May be given more than once.")
    private Map<String, String> analyticsEvents = new LinkedHashMap<>();

    @Option(
            names = "--alarm-definition",
            paramLabel = "GUID=NAME",
            description =
                    "An alarm definition. May be given more than once; the alarms of scenarios are"
                            + " of the first.")
    private Map<String, String> alarmDefinitions = new LinkedHashMap<>();

    @Option(
            names = "--camera",
            paramLabel = "GUID=NAME",
            description = "A camera beside the invented ones. May be given more than once.")
    private Map<String, String> cameras = new LinkedHashMap<>();

    @Option(
            names = "--output",
            paramLabel = "GUID=NAME",
            description = "An output beside those every site has. May be given more than once.")
    private Map<String, String> outputs = new LinkedHashMap<>();

    @Option(names = "--input", paramLabel = "GUID=NAME", description = "An input, likewise.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    @Option(
            names = "--preset",
            paramLabel = "CAMERA/GUID=NAME",
            description =
                    "A preset of the camera of that GUID, which can then be moved. May be given"
                            + " more than once.")
    private Map<String, String> presets = new LinkedHashMap<>();

    @Option(
            names = "--cameras",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many cameras to invent. Default: ${DEFAULT-VALUE}.")
    private int generatedCameras;

    @Option(
            names = "--no-config-paging",
            description =
                    "Answer 400 to page, size and includeChildren on lists of the configuration, as"
                            + " some builds do.")
    private boolean noPaging;

    @Option(
            names = "--queue-tasks",
            description =
                    "Queue the tasks of devices (201, then /tasks/ID) in place of doing them at"
                            + " once.")
    private boolean queueTasks;

    @Option(
            names = "--keep-requests",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "How many requests are kept for the control port; 0 to count them only."
                            + " Default: ${DEFAULT-VALUE}.")
    private int keepRequests;

    @Option(
            names = "--keep-events",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many events are kept in memory. Default: ${DEFAULT-VALUE}.")
    private int keepEvents;

    SiteOptions apply(SiteOptions options) {
        Limits limits = options.limits();
        SiteOptions applied =
                options.withName(name)
                        .withProductVersion(version)
                        .withRetentionDays(retentionDays)
                        .withCameras(generatedCameras)
                        .withConfigurationPaging(!noPaging)
                        .withQueuedTasks(queueTasks)
                        .withLimits(
                                new Limits(
                                        Math.max(1, keepRequests),
                                        keepRequests > 0,
                                        limits.bodySnippet(),
                                        keepEvents,
                                        limits.body()));
        if (userDefinedEvents.isEmpty()) {
            userDefinedEvents.put("0b9a2a4e-6d43-4f3c-8b0d-3d5d6f1f7a10", "Open gate");
        }
        for (Map.Entry<String, String> event : userDefinedEvents.entrySet()) {
            applied = applied.withUserDefinedEvent(event.getKey(), event.getValue());
        }
        for (Map.Entry<String, String> event : analyticsEvents.entrySet()) {
            applied = applied.withAnalyticsEvent(event.getKey(), event.getValue());
        }
        for (Map.Entry<String, String> definition : alarmDefinitions.entrySet()) {
            applied = applied.withAlarmDefinition(definition.getKey(), definition.getValue());
        }
        for (Map.Entry<String, String> camera : cameras.entrySet()) {
            applied = applied.withCamera(camera.getKey(), camera.getValue());
        }
        return equip(applied);
    }

    private SiteOptions equip(SiteOptions options) {
        SiteOptions applied = options;
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            applied = applied.withOutput(output.getKey(), output.getValue());
        }
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            applied = applied.withInput(input.getKey(), input.getValue());
        }
        for (Map.Entry<String, String> preset : presets.entrySet()) {
            String[] ids = preset.getKey().split("/", 2);
            if (ids.length != 2) {
                throw new IllegalArgumentException("not CAMERA/GUID: " + preset.getKey());
            }
            applied = applied.withPreset(ids[0], ids[1], preset.getValue());
        }
        return applied;
    }
}
