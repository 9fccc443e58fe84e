package ch.onsphere.osp.examples.host.template;

/** The keys that OnSphere allows in every file and that this package acts on. */
final class CommonKeys {

    static final String TEMPLATE_ID = "templateId";
    static final String TEMPLATE_VARIABLES = "templateVariables";
    static final String VARIABLES_FILES = "variablesFiles";

    private CommonKeys() {}
}
