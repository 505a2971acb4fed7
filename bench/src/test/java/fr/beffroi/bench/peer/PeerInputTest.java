package fr.beffroi.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What is written says of the model what the model says. */
class PeerInputTest {
    private static final String ROUTE = "//operation[@name='launch R']";
    private final XPath path = XPathFactory.newInstance().newXPath();

    @TempDir
    private Path folder;

    @Test
    void aRouteIsAnOperationWithItsYieldPartsHoursAndLeadTime() throws Exception {
        Document input = written(TinyModel.withoutLevers(), PeerMode.LATE);

        assertThat(texts(input, ROUTE + "/duration")).containsExactly("P7D");
        assertThat(texts(input, ROUTE + "/size_minimum")).containsExactly("0.0");
        assertThat(texts(input, ROUTE + "/flows/flow[item/@name='P']/quantity")).containsExactly("0.8");
        assertThat(texts(input, ROUTE + "/flows/flow[item/@name='C&D']/quantity"))
                .containsExactly("-2.0");
        assertThat(texts(input, ROUTE + "/loads/load[resource/@name='M']/quantity"))
                .containsExactly("1.0");
        assertThat(texts(input, "//buffer[item/@name='P']/onhand")).containsExactly("4.0");
        assertThat(texts(input, "//operation[@name='launch R2']")).isEmpty();
    }

    @Test
    void eachWeekHasItsHours() throws Exception {
        Document none = written(TinyModel.withoutLevers(), PeerMode.LATE);
        Document shift = written(TinyModel.withShift(), PeerMode.LATE);

        String hours = "//resource[@name='M']/maximum_calendar/buckets/bucket/@value";
        // Weeks that are alike would be one bucket for the peer: every other one has a billionth more.
        assertThat(texts(none, hours))
                .containsExactly("4.0", "4.000000004", "4.0", "4.000000004", "4.0", "4.000000004");
        assertThat(texts(shift, hours))
                .containsExactly("4.0", "4.000000004", "5.0", "5.000000005", "5.0", "5.000000005");
        String starts = "//resource[@name='M']/maximum_calendar/buckets/bucket/@start";
        assertThat(texts(none, starts)).startsWith("2027-01-04T00:00:00", "2027-01-11T00:00:00");
    }

    @Test
    void whatALeverUnlocksOrBringsIsThereFromItsWeek() throws Exception {
        Document input = written(TinyModel.withOtherWay(), PeerMode.LATE);

        assertThat(texts(input, "//resource[@name='opening of launch R2']//bucket/@value"))
                .startsWith("0.0", "0.0", "0.0")
                .endsWith("1000000001.0000001", "1000000000", "1000000001.0000001");
        assertThat(texts(input, "//operation[@name='stock P']//bucket/@value"))
                .containsExactly("0.0", "0.0", "0.0", "1.5000000015000001", "0.0", "0.0");
        assertThat(texts(input, "//operation[@name='launch R']/priority")).containsExactly("1.0");
        assertThat(texts(input, "//operation[@name='launch R2']/priority")).containsExactly("2.0");
        // The mill is described once and named again by the second route.
        assertThat(texts(input, "//resource[@name='M']")).hasSize(2);
        assertThat(texts(input, "//resource[@name='M']/maximum_calendar")).hasSize(1);
    }

    @Test
    void eachWeekOfATargetIsADemandThatMayBeLateOrNot() throws Exception {
        Document late = written(TinyModel.withoutLevers(), PeerMode.LATE);
        Document lost = written(TinyModel.withoutLevers(), PeerMode.LOST_SALES);

        assertThat(texts(late, "//demand/quantity")).hasSize(6).containsOnly("4.0");
        assertThat(texts(late, "//demand/due")).startsWith("2027-01-04T00:00:00", "2027-01-11T00:00:00");
        assertThat(texts(late, "//demand/maxlateness")).containsExactly("P35D", "P28D", "P21D", "P14D", "P7D", "P0D");
        assertThat(texts(lost, "//demand/maxlateness")).containsOnly("P0D");
        assertThat(texts(late, "//processing-instruction('python')"))
                .singleElement()
                .asString()
                .contains("solver_mrp");
    }

    private Document written(FixedModel fixed, PeerMode mode) throws Exception {
        Path file = folder.resolve("model.xml");
        PeerInput.write(fixed, mode, file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private List<String> texts(Document document, String expression) throws Exception {
        NodeList nodes = (NodeList) path.evaluate(expression, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(n -> nodes.item(n).getTextContent())
                .toList();
    }
}
