package ch.onsphere.osp.examples.host.fake;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A module of the type {@code fake} whose behaviour each test decides. */
public final class FakeProvider implements OspModuleProvider {

    public static final String SERVER_SCHEMA =
            """
            {"type":"object","required":["moduleId","host"],"additionalProperties":false,
             "properties":{"moduleId":{"type":"string"},"host":{"type":"string"},
              "password":{"type":"string"},"templateId":{"type":"string"},
              "templateVariables":{"type":"object"},
              "timeout":{"type":"object","additionalProperties":false,
                "properties":{"value":{"type":"integer","minimum":1},
                              "unit":{"enum":["SECONDS","MINUTES"]}}},
              "variablesFiles":{"type":"array","items":{"type":"string"}}}}
            """;
    public static final String OUTPUT_SCHEMA =
            """
            {"type":"object","required":["linkedServer"],"additionalProperties":false,
             "properties":{"linkedServer":{"type":"string"},"event":{"type":"string"},
              "templateId":{"type":"string"},"templateVariables":{"type":"object"},
              "variablesFiles":{"type":"array","items":{"type":"string"}}}}
            """;

    /** Every instance that was created, in order. */
    public final List<FakeModule> modules = new CopyOnWriteArrayList<>();

    private final Function<HostContext, FakeModule> factory;
    private volatile Function<Configuration, List<Problem>> validation = tree -> List.of();

    public FakeProvider() {
        this(FakeModule::new);
    }

    public FakeProvider(Function<HostContext, FakeModule> factory) {
        this.factory = factory;
    }

    public FakeProvider validating(Function<Configuration, List<Problem>> check) {
        this.validation = check;
        return this;
    }

    @Override
    public String type() {
        return "fake";
    }

    @Override
    public List<FileType> fileTypes() {
        return List.of(
                new FileType("server.fake", "A server", SERVER_SCHEMA),
                new FileType("output.fake", "An output", OUTPUT_SCHEMA));
    }

    @Override
    public List<Problem> validate(Configuration configuration) {
        return validation.apply(configuration);
    }

    @Override
    public OspModule create(HostContext context) {
        FakeModule module = factory.apply(context);
        modules.add(module);
        return module;
    }

    /** The last instance of an address. */
    public FakeModule module(String moduleId) {
        return modules.stream()
                .filter(module -> module.context().moduleId().value().equals(moduleId))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static List<ConfigurationFile> outputs(Configuration configuration) {
        return configuration.files("output.fake");
    }
}
