package fr.beffroi.workbench.demand.notice.tree;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from strangers: no document type, no entity of theirs, nothing fetched, depth bounded. */
public final class XmlTree {
    private static final int DEEPEST = 90;
    /** Real notices have some thousands, a file of thirty thousand contracts a million. */
    private static final int MOST_ELEMENTS = 1_500_000;

    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {}

    private static XMLInputFactory factory() {
        XMLInputFactory made = XMLInputFactory.newDefaultFactory();
        made.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        made.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        made.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return made;
    }

    /**
     * The root element.
     *
     * @param passedOver local names of elements that are left out with all that is in them
     * @throws XMLStreamException where it is not well-formed, has a document type, or is deeper than 90
     */
    public static Element read(InputStream in, Set<String> passedOver) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (passedOver.contains(xml.getLocalName())) {
                        pass(xml);
                        continue;
                    }
                    if (++elements > MOST_ELEMENTS) {
                        throw new XMLStreamException(
                                "There are more than " + MOST_ELEMENTS + " elements.", xml.getLocation());
                    }
                    Element element = element(xml);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    if (open.size() >= DEEPEST) {
                        throw new XMLStreamException("Elements lie more than " + DEEPEST + " deep.", xml.getLocation());
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty() && !xml.isWhiteSpace()) {
                        open.peek().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw new XMLStreamException("A document type is not accepted.", xml.getLocation());
                default -> {}
            }
        }
        if (root == null) {
            throw new XMLStreamException("There is no element in it.");
        }
        return root;
    }

    private static Element element(XMLStreamReader xml) {
        Element made = new Element(xml.getLocalName().intern());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            made.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return made;
    }

    private static void pass(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
