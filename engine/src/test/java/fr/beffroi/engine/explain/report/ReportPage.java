package fr.beffroi.engine.explain.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report read by an XML parser, which accepts nothing that is not well-formed. */
final class ReportPage {

    private final Document document;

    private ReportPage(Document document) {
        this.document = document;
    }

    static ReportPage parse(String html) {
        try {
            return new ReportPage(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Not well-formed: " + e.getMessage(), e);
        }
    }

    /** All elements of a name in the part of a language. */
    List<Element> list(String tag, Language language) {
        for (Element part : listIn(document.getDocumentElement(), "div")) {
            if (part.getAttribute("class").startsWith("page ")
                    && part.getAttribute("lang").equals(language.tag())) {
                return listIn(part, tag);
            }
        }
        throw new AssertionError("No part for " + language);
    }

    /** All elements of a name. */
    List<Element> list(String tag) {
        return listIn(document.getDocumentElement(), tag);
    }

    /** The rows (their cells' texts) of the table with that caption. */
    List<List<String>> table(String caption, Language language) {
        for (Element table : list("table", language)) {
            if (listIn(table, "caption").getFirst().getTextContent().equals(caption)) {
                List<List<String>> rows = new ArrayList<>();
                for (Element row : listIn(listIn(table, "tbody").getFirst(), "tr")) {
                    List<String> cells = new ArrayList<>();
                    cells.add(listIn(row, "th").getFirst().getTextContent());
                    listIn(row, "td").forEach(cell -> cells.add(cell.getTextContent()));
                    rows.add(cells);
                }
                return rows;
            }
        }
        throw new AssertionError("No table '" + caption + "'");
    }

    static List<Element> listIn(Element within, String tag) {
        NodeList nodes = within.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
