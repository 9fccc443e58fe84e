package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A provider that was found, called with its own class loader. */
public final class LoadedProvider {

    private static final Duration VALIDATE_WITHIN = Duration.ofSeconds(30);

    private final OspModuleProvider provider;
    private final ContextLoader loader;
    private final String origin;
    private final String type;
    private final List<FileType> fileTypes;

    /**
     * Asks the provider for its type and files.
     *
     * @param provider the provider
     * @param classLoader the class loader it came from
     * @param origin where it was found, in words
     */
    LoadedProvider(OspModuleProvider provider, ClassLoader classLoader, String origin) {
        this.provider = provider;
        this.loader = new ContextLoader(classLoader);
        this.origin = origin;
        this.type = loader.call(provider::type);
        this.fileTypes = List.copyOf(loader.call(provider::fileTypes));
        if (!ItemId.isValid(type) || type.indexOf('.') >= 0) {
            throw new IllegalArgumentException("not a type of module: [" + type + "]");
        }
    }

    /**
     * The type of module.
     *
     * @return for instance {@code milestone}
     */
    public String type() {
        return type;
    }

    /**
     * The files that the module reads.
     *
     * @return the kinds of file
     */
    public List<FileType> fileTypes() {
        return fileTypes;
    }

    /**
     * Where the provider was found.
     *
     * @return the name of a jar, or {@code class path}
     */
    public String origin() {
        return origin;
    }

    /**
     * Calls code of this module that is reached in another way, such as a handler.
     *
     * @return makes such calls
     */
    public ContextLoader loader() {
        return loader;
    }

    /**
     * Asks the provider for everything that is wrong.
     *
     * @param configuration the resolved tree
     * @param certificates what lies beside it
     * @return the problems
     * @throws IllegalStateException when the module fails, or takes more than half a minute
     */
    public List<Problem> validate(Configuration configuration, Certificates certificates) {
        return validate(configuration, certificates, VALIDATE_WITHIN);
    }

    List<Problem> validate(Configuration configuration, Certificates certificates, Duration bound) {
        AtomicReference<List<Problem>> found = new AtomicReference<>();
        Optional<Throwable> failure =
                BoundedCall.run(
                        "validate-" + type,
                        () ->
                                found.set(
                                        List.copyOf(
                                                loader.call(
                                                        () ->
                                                                provider.validate(
                                                                        configuration,
                                                                        certificates)))),
                        bound);
        if (failure.isPresent()) {
            throw new IllegalStateException("the module did not check its files", failure.get());
        }
        return found.get();
    }

    OspModule create(HostContext context) {
        return loader.call(() -> provider.create(context));
    }
}
