package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.jar.JarFile;

/** Looks for providers: those given, those on the class path, and those in a folder of jars. */
public final class ProviderSearch {

    private static final String CLASS_PATH = "class path";

    /** A broken service file can yield the same error again and again. */
    private static final int MOST_ENTRIES = 1000;

    private final List<LoadedProvider> loaded = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<URLClassLoader> jars = new ArrayList<>();

    private ProviderSearch() {}

    /**
     * Looks everywhere. Whatever is broken is reported and does not stop the rest.
     *
     * @param given providers that the caller has made itself
     * @param folder the folder of drop-in jars, if there is one
     * @return what was found
     */
    public static Providers search(List<OspModuleProvider> given, Optional<Path> folder) {
        ProviderSearch search = new ProviderSearch();
        for (OspModuleProvider provider : given) {
            search.add(provider, provider.getClass().getClassLoader(), "given by the program");
        }
        search.services(ProviderSearch.class.getClassLoader(), CLASS_PATH, false);
        folder.ifPresent(search::folder);
        return new Providers(search.loaded, search.problems, search.jars);
    }

    private void folder(Path folder) {
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.jar")) {
            stream.forEach(files::add);
        } catch (IOException e) {
            problem(folder.toString(), "a folder that cannot be read: " + named(e));
        }
        files.forEach(this::jar);
    }

    private void jar(Path file) {
        String name = String.valueOf(file.getFileName());
        URLClassLoader jar;
        // A class loader ignores a file that is no jar, so it is opened here first.
        try (JarFile opened = new JarFile(file.toFile())) {
            URL[] urls = {Path.of(opened.getName()).toUri().toURL()};
            jar = new URLClassLoader("osp-drop-in-" + name, urls, new DropInParent());
        } catch (IOException e) {
            problem(name, "a file that is not a jar: " + named(e));
            return;
        }
        jars.add(jar);
        services(jar, name, true);
    }

    private void services(ClassLoader classLoader, String origin, boolean expected) {
        int before = loaded.size() + problems.size();
        var entries =
                new ContextLoader(classLoader)
                        .call(() -> ServiceLoader.load(OspModuleProvider.class, classLoader))
                        .iterator();
        for (int i = 0; i < MOST_ENTRIES; i++) {
            try {
                if (!entries.hasNext()) {
                    break;
                }
                add(entries.next(), classLoader, origin);
            } catch (ServiceConfigurationError | LinkageError e) {
                problem(origin, "a provider that cannot be loaded: " + named(e));
            }
        }
        if (expected && before == loaded.size() + problems.size()) {
            problem(origin, "a jar without any provider");
        }
    }

    private void add(OspModuleProvider provider, ClassLoader classLoader, String origin) {
        LoadedProvider found;
        try {
            found = new LoadedProvider(provider, classLoader, origin);
        } catch (RuntimeException | LinkageError e) {
            problem(origin, "a provider that does not tell its type and files: " + named(e));
            return;
        }
        for (LoadedProvider other : loaded) {
            if (other.type().equals(found.type())) {
                problem(
                        origin,
                        "a second provider of the type ["
                                + found.type()
                                + "]; the one of ["
                                + other.origin()
                                + "] is used");
                return;
            }
        }
        loaded.add(found);
    }

    private void problem(String origin, String found) {
        problems.add(
                Problems.error(
                        origin,
                        "",
                        "module",
                        found,
                        "Replace or remove it; the other modules are not concerned."));
    }

    private static String named(Throwable e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
