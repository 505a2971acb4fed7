package fr.beffroi.workbench.demand.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.SharedData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The essential data of public contracts (real examples of the schema), and the BOAMP (as its documentation says: no recorded answer is at hand). */
class FrenchNoticesTest {
    private static final String DECP = "decp/decp-2022-samples/tests/data/";

    @Test
    void aContractOf2022IsReadFromJson() throws Exception {
        Notice notice = ReadNotices.of(SharedData.require(DECP + "decp_test_2022.json"))
                .good()
                .getFirst();
        assertThat(notice.identifiers()).containsExactly("decp:21974022200019:2022VI2022.242");
        assertThat(notice.kind()).isEqualTo(NoticeKind.AWARD);
        assertThat(notice.title()).startsWith("Eléctricité courant fort");
        assertThat(notice.cpv()).containsExactly("45316110");
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2022, 12, 5));
        Award award = notice.awards().getFirst();
        assertThat(award.on()).isEqualTo(LocalDate.of(2022, 11, 23));
        assertThat(award.winners()).extracting(Party::id).contains("12345678900023");
        assertThat(award.winners())
                .filteredOn(one -> "99999999999".equals(one.id()))
                .first()
                .satisfies(one -> assertThat(one.siren())
                        .as("a VAT number without a country is no SIREN")
                        .isEmpty());
    }

    @Test
    void aContractOf2019IsReadFromTheTablesForm() throws Exception {
        Notice notice = ReadNotices.of(SharedData.require(DECP + "decp_test_2019.json"))
                .good()
                .getFirst();
        assertThat(notice.identifiers()).containsExactly("decp:21500222100012:2019_83935401");
        assertThat(notice.awards().getFirst().winners()).extracting(Party::name).containsExactly("AMC FOLLIOT");
        assertThat(notice.value())
                .as("what was modified since counts as modified")
                .isEqualTo(new Amount(new BigDecimal("79237"), "EUR"));
    }

    @Test
    void whatIsModifiedTakesThePlaceOfWhatWasSigned() throws Exception {
        Notice notice = ReadNotices.of(SharedData.require("decp/exemples/json/marches_avec_modifications.json"))
                .good()
                .getFirst();
        assertThat(notice.value()).isEqualTo(new Amount(new BigDecimal("123457.87"), "EUR"));
        assertThat(notice.awards().getFirst().winners()).extracting(Party::id).containsExactly("868768687576575");
    }

    @Test
    void xmlAndConcessionsAreReadAsWell() throws Exception {
        ReadNotices xml = ReadNotices.of(SharedData.require("decp/exemples/xml/Marche.xml"));
        assertThat(xml.bad()).isEmpty();
        assertThat(xml.good()).hasSizeGreaterThan(1);
        assertThat(xml.good().getFirst().awards().getFirst().winners())
                .extracting(winner -> winner.siren().orElseThrow().number())
                .containsExactly("552045999");
        for (String name : new String[] {"json/concessions.json", "xml/Contrat-concession.xml"}) {
            Path file = SharedData.require("decp/exemples/" + name);
            ReadNotices concessions = ReadNotices.of(file);
            assertThat(concessions.bad()).as(name).isEmpty();
            assertThat(concessions.good())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.awards().getFirst().winners())
                            .as(name)
                            .isNotEmpty());
        }
    }

    @Test
    void anAnnouncementOfTheBulletinIsReadFromItsFlatFields() throws Exception {
        Notice notice = ReadNotices.of("""
                {"total_count": 1, "results": [{
                  "idweb": "26-81117", "objet": "Usinage de pièces en titane", "nature": "APPEL_OFFRE",
                  "dateparution": "2026-08-19", "datelimitereponse": "2026-09-21T12:00:00+00:00",
                  "nomacheteur": "Acheteur d’essai", "code_departement": ["80"],
                  "descripteur_libelle": ["Mécanique", "Pièces détachées"], "titulaire": null, "annonce_lie": null, "donnees": "{}"}]}""").one();
        assertThat(notice.identifiers()).containsExactly("boamp:26-81117");
        assertThat(notice.kind()).isEqualTo(NoticeKind.COMPETITION);
        assertThat(notice.lots().getFirst().deadline()).isEqualTo(LocalDateTime.of(2026, 9, 21, 12, 0));
        assertThat(notice.lots().getFirst().description()).isEqualTo("Mécanique, Pièces détachées");
        assertThat(notice.buyers()).extracting(Party::name).containsExactly("Acheteur d’essai");
    }

    @Test
    void whatItHoldsInEformsMakesItTheSameNoticeAsTheUnions() throws Exception {
        Notice notice = ReadNotices.of("""
                {"results": [{"idweb": "26-1", "nature": "ATTRIBUTION", "titulaire": ["Atelier d’essai"],
                  "donnees": "{\\"EFORMS\\":{\\"ContractNotice\\":{\\"cbc:ID\\":{\\"@schemeName\\":\\"notice-id\\",\\"#text\\":\\"DF45F4D1-2208-47cb-bc7a-9c7edcf8d2b8\\"},\\"cbc:VersionID\\":\\"01\\",\\"cbc:ContractFolderID\\":\\"p-1\\",\\"cbc:NoticeLanguageCode\\":\\"FRA\\",\\"cac:ProcurementProject\\":{\\"cbc:Name\\":\\"Essai\\",\\"cac:MainCommodityClassification\\":{\\"cbc:ItemClassificationCode\\":{\\"@listName\\":\\"cpv\\",\\"#text\\":\\"35613000\\"}}},\\"cac:ProcurementProjectLot\\":[{\\"cbc:ID\\":{\\"@schemeName\\":\\"Lot\\",\\"#text\\":\\"LOT-0001\\"}},{\\"cbc:ID\\":{\\"@schemeName\\":\\"Lot\\",\\"#text\\":\\"LOT-0002\\"}}]}}}"}]}""").one();
        assertThat(notice.identifiers())
                .containsExactly("eforms:df45f4d1-2208-47cb-bc7a-9c7edcf8d2b8-01", "boamp:26-1");
        assertThat(notice.procedure()).isEqualTo("eforms:p-1");
        assertThat(notice.cpv()).containsExactly("35613000");
        assertThat(notice.lots()).extracting(Lot::number).containsExactly("LOT-0001", "LOT-0002");
        assertThat(notice.awards().getFirst().winners()).extracting(Party::name).containsExactly("Atelier d’essai");
    }

    @Test
    void aCorrectionAndACancellationNameWhatTheyChange() throws Exception {
        ReadNotices read = ReadNotices.of("""
                {"results": [{"idweb": "26-2", "nature": "RECTIFICATIF", "annonce_lie": ["26-1"]},
                             {"idweb": "26-3", "nature": "ANNULATION", "annonce_lie": ["26-1"]},
                             {"nature": "ANNULATION"}]}""");
        assertThat(read.good())
                .flatExtracting(Notice::changes)
                .containsExactly(
                        new Change(Change.Effect.CORRECTS, "boamp:26-1"),
                        new Change(Change.Effect.CANCELS, "boamp:26-1"));
        assertThat(read.bad()).containsExactly(Reason.of("boamp-number"));
    }
}
