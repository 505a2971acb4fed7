package fr.beffroi.workbench.matching.links;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.matching.words.DataLines;
import fr.beffroi.workbench.matching.words.Trade;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class CpvLinksTest {
    private static final List<String> INDUSTRIAL = List.of(
            "14", "15", "16", "18", "19", "22", "24", "30", "31", "32", "33", "34", "35", "37", "38", "39", "42", "43",
            "44", "45", "48", "50", "51", "60", "63", "64", "71", "72", "73", "76", "79", "80", "90");
    private static final int CPV_DIGITS = 8;

    private final CpvLinks links = CpvLinks.shipped();

    @Test
    void theClosestLineSpeaksForACode() {
        assertThat(links.closest("35613000").orElseThrow().processes()).contains("drone-integration", "composites");
        assertThat(links.closest("42141300").orElseThrow().cpv()).isEqualTo("4214");
        assertThat(links.closest("42190000").orElseThrow().cpv()).isEqualTo("421");
        assertThat(links.closest("85100000")).isEmpty();
        assertThat(links.activities(List.of("44552000", "31720000"))).containsExactly("25.93Z", "27.90Z", "27.12Z");
    }

    @Test
    void codesShareWhatTheyShareFromTheLeft() {
        assertThat(CpvLinks.shared("35613000", "35613000")).isEqualTo(5);
        assertThat(CpvLinks.shared("35613000", "35611100")).isEqualTo(4);
        assertThat(CpvLinks.shared("35613000", "34711000")).isZero();
        assertThat(CpvLinks.shared("30000000", "31000000")).isZero();
        assertThat(CpvLinks.digits("30000000")).isEqualTo("30");
    }

    @Test
    void everyIndustrialDivisionHasItsLineAndItsGroups() throws Exception {
        Set<String> cpv = officialCodes("cpv.gc");
        assertThat(links.all().stream().map(link -> link.cpv().substring(0, 2)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(INDUSTRIAL);
        for (String division : INDUSTRIAL) {
            assertThat(links.closest(division + "000000").map(CpvLink::cpv)).contains(division);
            Set<String> groups = cpv.stream()
                    .filter(code -> code.startsWith(division) && code.endsWith("00000") && code.charAt(2) != '0')
                    .collect(Collectors.toSet());
            assertThat(groups)
                    .as(division)
                    .allSatisfy(group ->
                            assertThat(links.closest(group).orElseThrow().cpv()).hasSize(3));
        }
    }

    @Test
    void everyCodeNamedExists() throws Exception {
        Set<String> cpv = officialCodes("cpv.gc");
        Set<String> activities = firstFields("/registry/naf/naf-rev2.txt");
        ProcessTree tree = ProcessTree.shipped();
        for (CpvLink link : links.all()) {
            assertThat(cpv)
                    .contains(link.cpv() + "0".repeat(CPV_DIGITS - link.cpv().length()));
            assertThat(link.processes()).as(link.cpv()).allMatch(tree::has).doesNotHaveDuplicates();
            assertThat(link.activities())
                    .as(link.cpv())
                    .allSatisfy(naf -> assertThat(activities).anyMatch(code -> code.startsWith(naf)))
                    .doesNotHaveDuplicates();
        }
        Set<String> credentials = firstFields("/registry/taxonomy/credentials.txt");
        for (Trade trade : TradeWords.shipped().trades()) {
            assertThat(trade.codes())
                    .as(trade.name())
                    .allSatisfy(code -> assertThat(tree.has(code) || credentials.contains(code))
                            .as(code)
                            .isTrue());
        }
    }

    @Test
    void departmentsAreWhereTheOfficialListHasThem() throws Exception {
        Set<String> nuts = officialCodes("nuts.gc");
        Map<String, String> seen = new HashMap<>();
        for (int department = 1; department <= 95; department++) {
            String code = department == 20 ? "2A" : "%02d".formatted(department);
            String place = FrenchPlaces.nuts(code).orElseThrow(() -> new AssertionError(code));
            assertThat(nuts).contains(place);
            assertThat(FrenchPlaces.department(place)).contains(code);
            assertThat(seen.put(place, code)).isNull();
        }
        assertThat(FrenchPlaces.current("FR302")).isEqualTo("FRE12");
        assertThat(FrenchPlaces.department("FRE12")).contains("62");
        assertThat(nuts.stream().filter(code -> code.matches("FR[A-M]..|FR10.")).collect(Collectors.toSet()))
                .as("all but overseas and what is nowhere")
                .filteredOn(code -> !code.endsWith("Z"))
                .allSatisfy(code -> assertThat(FrenchPlaces.department(code)).isPresent());
    }

    private static Set<String> firstFields(String resource) throws IOException {
        try (InputStream in = CpvLinksTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|")[0].strip())
                    .collect(Collectors.toSet());
        }
    }

    /** The codes of a list of the eForms SDK. */
    private static Set<String> officialCodes(String list) throws IOException, XMLStreamException {
        Set<String> codes = new HashSet<>();
        try (InputStream in = CpvLinksTest.class.getResourceAsStream("/eforms-sdk/codelists/" + list)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            boolean code = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("Value")) {
                        code = "code".equals(xml.getAttributeValue(null, "ColumnRef"));
                    } else if (code && xml.getLocalName().equals("SimpleValue")) {
                        codes.add(xml.getElementText().strip());
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(1000);
        return codes;
    }

    @Test
    void aLineWithTooFewFieldsIsRefusedByItsNumber() {
        assertThat(DataLines.parts("a, b ,, c")).containsExactly("a", "b", "c");
        assertThat(DataLines.parts("-")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DataLines.read("/matching/cpv-links.txt", 2))
                .hasMessageContaining("cpv-links.txt, line ")
                .hasMessageContaining("has 3 fields, expected 2");
    }
}
