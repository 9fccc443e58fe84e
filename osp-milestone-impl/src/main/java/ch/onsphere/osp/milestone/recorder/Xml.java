package ch.onsphere.osp.milestone.recorder;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document from the network: the text of the first element of each name, which is all that
 * the answers of the services are asked for. A DTD is refused, and with it entities; depth and
 * number of elements are bounded.
 */
final class Xml {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 2000;
    private static final int LONGEST_TEXT = 4096;

    private final Map<String, String> texts;

    private Xml(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The document, or empty when the bytes are none or hold what is refused. */
    static Optional<Xml> parse(byte[] document) {
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return Optional.of(new Xml(read(reader)));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Map<String, String> read(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        int depth = 0;
        int elements = 0;
        String inside = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = reader.getLocalName();
                    texts.putIfAbsent(inside, "");
                    if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new XMLStreamException("too deep or too long");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inside = null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inside != null && texts.get(inside).isEmpty()) {
                        texts.put(inside, shortened(reader.getText()));
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("a DTD or an entity");
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return texts;
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
    }

    /** The text of the first element of this local name that has one. */
    Optional<String> text(String element) {
        return Optional.ofNullable(texts.get(element)).filter(text -> !text.isEmpty());
    }

    /** Whether there is an element of this local name. */
    boolean has(String element) {
        return texts.containsKey(element);
    }

    /** A text as it stands between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
