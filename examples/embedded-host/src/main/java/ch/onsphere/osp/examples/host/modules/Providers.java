package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.Problem;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All providers that were found, and what went wrong while looking for them. */
public final class Providers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final List<LoadedProvider> loaded;
    private final List<Problem> problems;
    private final List<URLClassLoader> jars;

    Providers(List<LoadedProvider> loaded, List<Problem> problems, List<URLClassLoader> jars) {
        this.loaded = List.copyOf(loaded);
        this.problems = List.copyOf(problems);
        this.jars = List.copyOf(jars);
    }

    /**
     * The providers, one of each type.
     *
     * @return the providers in the order in which they were found
     */
    public List<LoadedProvider> all() {
        return loaded;
    }

    /**
     * The provider of a type.
     *
     * @param type for instance {@code milestone}
     * @return the provider, or empty when there is none
     */
    public Optional<LoadedProvider> ofType(String type) {
        return loaded.stream().filter(provider -> provider.type().equals(type)).findFirst();
    }

    /**
     * What could not be loaded.
     *
     * @return a problem for each jar or entry that is broken
     */
    public List<Problem> problems() {
        return problems;
    }

    /** Closes the jars. No module of theirs may be running any more. */
    @Override
    public void close() {
        for (URLClassLoader jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                LOG.warn("Cannot close the jar of [{}]", jar.getName(), e);
            }
        }
    }
}
