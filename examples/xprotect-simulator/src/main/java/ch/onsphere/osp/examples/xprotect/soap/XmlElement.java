package ch.onsphere.osp.examples.xprotect.soap;

import java.util.List;
import java.util.Optional;

/**
 * An element as it was read.
 *
 * @param prefix its prefix; empty for none
 * @param namespace its namespace; empty for none
 * @param name its local name
 * @param text its own text, stripped
 * @param children the elements in it
 */
public record XmlElement(
        String prefix, String namespace, String name, String text, List<XmlElement> children) {
    /** Copies the children. */
    public XmlElement {
        children = List.copyOf(children);
    }

    /**
     * The first child of that name in the namespace of this element, which .NET looks for alone.
     */
    public Optional<XmlElement> child(String childName) {
        return children.stream()
                .filter(child -> child.name().equals(childName))
                .filter(child -> child.namespace().equals(namespace))
                .findFirst();
    }
}
