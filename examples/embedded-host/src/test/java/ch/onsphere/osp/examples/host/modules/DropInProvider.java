package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A module that lives in a jar; its one output tells which class loaders it sees. */
public final class DropInProvider implements OspModuleProvider {

    @Override
    public String type() {
        return "drop-in";
    }

    @Override
    public List<FileType> fileTypes() {
        return List.of(new FileType("output.drop-in", "An output", "{\"type\":\"object\"}"));
    }

    @Override
    public List<Problem> validate(Configuration configuration) {
        return List.of();
    }

    @Override
    public OspModule create(HostContext context) {
        return new Module(context);
    }

    /** What it serves. */
    static final class Module implements OspModule {

        private final HostContext context;

        Module(HostContext context) {
            this.context = context;
        }

        @Override
        public void start() {
            context.outputs()
                    .register(
                            new ItemId("root.where"),
                            command ->
                                    CompletableFuture.completedFuture(
                                            new OutputResult.Done(
                                                    Thread.currentThread()
                                                            .getContextClassLoader()
                                                            .getName(),
                                                    seesHost() ? "sees the host" : "isolated")));
        }

        private static boolean seesHost() {
            return List.of(
                            "com.fasterxml.jackson.databind.ObjectMapper",
                            "ch.onsphere.osp.examples.host.EmbeddedHost",
                            "ch.qos.logback.classic.Logger")
                    .stream()
                    .anyMatch(Module::isVisible);
        }

        private static boolean isVisible(String type) {
            try {
                Class.forName(type);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }

        @Override
        public void close() {}
    }
}
