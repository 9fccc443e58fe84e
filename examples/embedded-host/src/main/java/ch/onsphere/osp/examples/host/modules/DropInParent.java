package ch.onsphere.osp.examples.host.modules;

import ch.onsphere.osp.api.OspModuleProvider;

/**
 * What a drop-in jar sees of the host: the JDK, the contract and SLF4J. Everything else of the host
 * is hidden, so that the libraries of a jar never meet those of the host.
 */
final class DropInParent extends ClassLoader {

    private static final String CONTRACT = OspModuleProvider.class.getPackageName() + '.';
    private static final String LOGGING = "org.slf4j.";

    private final ClassLoader host = DropInParent.class.getClassLoader();

    DropInParent() {
        super("osp-drop-in-parent", getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean isShared = name.startsWith(CONTRACT) || name.startsWith(LOGGING);
        return isShared ? host.loadClass(name) : super.loadClass(name, resolve);
    }
}
