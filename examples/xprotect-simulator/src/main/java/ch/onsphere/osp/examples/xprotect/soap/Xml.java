package ch.onsphere.osp.examples.xprotect.soap;

/** Writes XML without prefixes, so that everything is in the namespace of what is around it. */
public final class Xml {
    private final StringBuilder text = new StringBuilder();

    /** Nothing yet. */
    public Xml() {}

    /** Adds an element with text. */
    public Xml element(String name, String content) {
        text.append('<').append(name).append('>');
        text.append(escape(content));
        text.append("</").append(name).append('>');
        return this;
    }

    /** Adds an element with elements in it. */
    public Xml element(String name, Xml content) {
        text.append('<').append(name).append('>');
        text.append(content.text);
        text.append("</").append(name).append('>');
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
