package ch.onsphere.osp.examples.xprotect.webhooks;

/** Knows what the objects of the site are called. */
@FunctionalInterface
public interface NamedObjects {
    /** The display name of an object of that resource type, or the empty text. */
    String name(String resourceType, String id);
}
