package fr.beffroi.workbench.aid.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.harness.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Reads the open register as it is exported. The names of the columns are those the State's company directory reads from it
 * (annuaire-entreprises); the rows here are invented.
 */
class RegisterFileTest {
    private static final String HEAD =
            "index;nom_beneficiaire;identifiant_beneficiaire;commune_beneficiaire;montant_esb;instrument_aide;regime;autorite;operateur;date_octroi;date_publication\n";

    @Test
    void aRowIsAnAidOfACompany() {
        RegisterFile.Read read = read(
                HEAD
                        + "1;\"Ateliers; (fictif)\";000 000 018;Valenciennes;\"1 234,50\";Subvention;De minimis général;Région;-;2026-03-02;2026-03-10\n");
        assertThat(read.left()).isEmpty();
        assertThat(read.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.siren()).isEqualTo("000000018");
            assertThat(fact.cents()).isEqualTo(123_450);
            assertThat(fact.grantedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(fact.regulation()).isEqualTo(Regulation.GENERAL);
            assertThat(fact.funder()).isEqualTo("Région");
        });
    }

    @Test
    void columnsGoByTheirNamesWithCommasToo() {
        assertThat(
                        read("date_octroi,montant_esb,identifiant_beneficiaire\n2026-03-02T00:00:00+00:00,100.005,00000001800016\n")
                                .facts())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.siren()).isEqualTo("000000018");
                    assertThat(fact.cents())
                            .as("a part of a cent counts as one")
                            .isEqualTo(100_01);
                });
    }

    @Test
    void rowsAlikeAreAidsOfTheirOwn() {
        String row = "1;x;000000018;y;1000;Subvention;;Région;;2026-03-02;\n";
        assertThat(read(HEAD + row + row).facts())
                .hasSize(2)
                .extracting(Fact::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoIsMaskedIsCountedAndWhatCannotBeReadIsToldWithItsLine() {
        RegisterFile.Read read = read(HEAD
                + "1;-;-;y;1000;;;Région;;2026-03-02;\n"
                + "2;x;000000018;y;beaucoup;;;Région;;2026-03-02;\n"
                + "\n"
                + "3;\"deux\nlignes\";000000018;y;1000;;;Région;;hier;\n"
                + "4;x;000000018;y;-5;;;Région;;2026-03-02;\n");
        assertThat(read.masked()).isEqualTo(1);
        assertThat(read.facts()).isEmpty();
        assertThat(read.left())
                .containsExactly(
                        new RegisterFile.Left(3, "montant_esb", "beaucoup"),
                        new RegisterFile.Left(5, "date_octroi", "hier"),
                        new RegisterFile.Left(7, "montant_esb", "-5"));
    }

    @Test
    void theRegulationGoesByNumberOrSubject() {
        String[][] regimes = {
            {"Règlement (UE) 2023/2832 SIEG", "GENERAL_INTEREST"},
            {"de minimis agricole", "FARMING"},
            {"De minimis pêche", "FISHING"},
            {"", "GENERAL"}
        };
        for (String[] regime : regimes) {
            assertThat(read(HEAD + "1;x;000000018;y;1000;;" + regime[0] + ";Région;;2026-03-02;\n")
                            .facts()
                            .getFirst()
                            .regulation()
                            .name())
                    .as(regime[0])
                    .isEqualTo(regime[1]);
        }
    }

    @Test
    void whatIsNoExportIsRefused() {
        assertReason("", "empty");
        assertReason("siren;montant\n1;2\n", "columns");
        assertThatThrownBy(() -> RegisterFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .isInstanceOfSatisfying(
                        UnusableRegisterException.class,
                        e -> assertThat(e.reason()).isEqualTo("text"));
    }

    /** The real export, where somebody laid it beside the repository. */
    @Test
    void theRealExportIsRead() throws IOException {
        RegisterFile.Read read =
                RegisterFile.read(Files.readAllBytes(SharedData.require("aides-minimis/aides_minimis.csv")));
        assertThat(read.facts()).isNotEmpty();
        assertThat(read.left()).isEmpty();
    }

    private static void assertReason(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnusableRegisterException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static RegisterFile.Read read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
