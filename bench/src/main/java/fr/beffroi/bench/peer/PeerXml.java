package fr.beffroi.bench.peer;

import java.io.Writer;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements, attributes given as name and value in turn, in the form that frePPLe reads. */
final class PeerXml implements AutoCloseable {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private final XMLStreamWriter out;

    /** Writes the content of an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    PeerXml(Writer writer) throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        out.writeStartDocument("UTF-8", "1.0");
    }

    /** Begins an element; the outermost one declares {@code xsi}. */
    void begin(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        if (name.equals("plan")) {
            out.writeNamespace("xsi", INSTANCE);
        }
        for (int n = 0; n < attributes.length; n += 2) {
            out.writeAttribute(attributes[n], attributes[n + 1]);
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        end();
    }

    void text(String name, String text) throws XMLStreamException {
        begin(name);
        out.writeCharacters(text);
        end();
    }

    void number(String name, double value) throws XMLStreamException {
        text(name, textOf(value));
    }

    void list(String name, Content content) throws XMLStreamException {
        begin(name);
        content.write();
        end();
    }

    void python(String code) throws XMLStreamException {
        out.writeProcessingInstruction("python", "\n" + code);
    }

    /** Every digit of the number, without an exponent. */
    static String textOf(double value) {
        return new BigDecimal(String.valueOf(value)).toPlainString();
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
    }
}
