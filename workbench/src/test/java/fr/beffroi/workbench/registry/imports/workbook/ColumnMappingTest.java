package fr.beffroi.workbench.registry.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    @Test
    void columnsAreRecognisedInFrenchAndEnglishAndWithSlips() {
        assertThat(guess("N° SIREN", "Raison sociale", "Code postal", "Ville", "Savoir-faire", "Certifications"))
                .containsExactly(
                        WorkbookField.SIREN,
                        WorkbookField.COMPANY_NAME,
                        WorkbookField.POSTCODE,
                        WorkbookField.COMMUNE,
                        WorkbookField.PROCESSES,
                        WorkbookField.CREDENTIALS);
        assertThat(guess("SIRET", "Company name", "Street", "ZIP", "City", "Headcount", "Unknown thing"))
                .containsExactly(
                        WorkbookField.SIRET,
                        WorkbookField.COMPANY_NAME,
                        WorkbookField.ADDRESS,
                        WorkbookField.POSTCODE,
                        WorkbookField.COMMUNE,
                        WorkbookField.STAFF,
                        null);
        assertThat(guess("Siren", "Raisin sociale", "Adrese", "Téléphonne"))
                .containsExactly(
                        WorkbookField.SIREN,
                        WorkbookField.COMPANY_NAME,
                        WorkbookField.ADDRESS,
                        WorkbookField.CONTACT_PHONE);
    }

    @Test
    void aFieldIsReadFromOneColumnOnly() {
        assertThat(guess("Nom", "Entreprise", "Société")).containsExactly(WorkbookField.COMPANY_NAME, null, null);
    }

    @Test
    void whatWasChosenBeforeGoesFirst() {
        ColumnMapping mapping = ColumnMapping.guess(
                List.of("Nom", "Activité", "Ville"), Map.of("Nom", "short-name", "Activité", "activity", "Ville", ""));
        assertThat(mapping.fields()).containsExactly(WorkbookField.SHORT_NAME, WorkbookField.ACTIVITY, null);
    }

    private static List<?> guess(String... head) {
        return ColumnMapping.guess(List.of(head), Map.of()).fields();
    }
}
