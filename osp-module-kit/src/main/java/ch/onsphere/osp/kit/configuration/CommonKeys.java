package ch.onsphere.osp.kit.configuration;

import java.util.List;

/** The four keys that OnSphere allows in every file. They are for the host; modules skip them. */
final class CommonKeys {

    private static final int LONGEST = 1024;

    static final List<Key<?>> ALL =
            List.of(
                    Key.optional(
                            "templateId",
                            TextKind.any(LONGEST),
                            "ItemId of the template of this file (used by the host)."),
                    Key.optional(
                            "templateVariables",
                            new MapKind<>(new AnythingKind()),
                            "Values for the template's variables (used by the host)."),
                    Key.optional(
                            "variablesFiles",
                            new ListKind<>(TextKind.any(LONGEST), false),
                            "ItemIds of files with variables (used by the host)."),
                    Key.optional(
                            "isTemplateGeneratedByOspComposer",
                            new FlagKind(),
                            "True when a tool wrote the file and will overwrite it."));

    private CommonKeys() {}
}
