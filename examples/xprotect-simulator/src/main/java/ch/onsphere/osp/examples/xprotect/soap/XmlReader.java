package ch.onsphere.osp.examples.xprotect.soap;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that anybody may have sent: no DTD, no entities of others, bounded. */
final class XmlReader {
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 16;

    private final XMLStreamReader stream;
    private int elements;

    private XmlReader(XMLStreamReader stream) {
        this.stream = stream;
    }

    /**
     * Reads a document.
     *
     * @throws BadRequestException when it is none, or too much
     */
    static XmlElement read(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XMLStreamReader stream =
                    factory.createXMLStreamReader(new ByteArrayInputStream(document));
            return new XmlReader(stream).root();
        } catch (XMLStreamException e) {
            throw new BadRequestException("Bad request: the body is not valid XML", e);
        }
    }

    private XmlElement root() throws XMLStreamException {
        while (stream.next() != XMLStreamConstants.START_ELEMENT) {
            if (stream.getEventType() == XMLStreamConstants.DTD) {
                throw new BadRequestException("Bad request: a DTD is not allowed");
            }
        }
        XmlElement root = element(1);
        while (stream.hasNext()) {
            stream.next();
        }
        return root;
    }

    private XmlElement element(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new BadRequestException("Bad request: too much XML");
        }
        String prefix = orEmpty(stream.getPrefix());
        String namespace = orEmpty(stream.getNamespaceURI());
        String name = stream.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (stream.next() != XMLStreamConstants.END_ELEMENT) {
            switch (stream.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new BadRequestException("Bad request: unknown entity");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(stream.getText());
                default -> {
                    // Comments, white space and processing instructions mean nothing here.
                }
            }
        }
        return new XmlElement(prefix, namespace, name, text.toString().strip(), children);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
