package fr.beffroi.workbench.registry.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {
    private static final Object NOT_READ = "not read";

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
                        NOT_READ);
        assertThat(guess("Siren", "Raisin sociale", "Adrese", "Téléphonne"))
                .containsExactly(
                        WorkbookField.SIREN,
                        WorkbookField.COMPANY_NAME,
                        WorkbookField.ADDRESS,
                        WorkbookField.CONTACT_PHONE);
    }

    @Test
    void aFieldIsReadFromOneColumnOnly() {
        assertThat(guess("Nom", "Entreprise", "Société"))
                .containsExactly(WorkbookField.COMPANY_NAME, NOT_READ, NOT_READ);
    }

    @Test
    void whatWasChosenBeforeGoesFirst() {
        ColumnMapping mapping = ColumnMapping.guess(
                List.of("Nom", "Activité", "Ville"), Map.of("Nom", "short-name", "Activité", "activity", "Ville", ""));
        assertThat(read(mapping)).containsExactly(WorkbookField.SHORT_NAME, WorkbookField.ACTIVITY, NOT_READ);
    }

    private static List<Object> guess(String... head) {
        return read(ColumnMapping.guess(List.of(head), Map.of()));
    }

    private static List<Object> read(ColumnMapping mapping) {
        List<Object> fields = new ArrayList<>();
        for (WorkbookField field : mapping.fields()) {
            fields.add(field == null ? NOT_READ : field);
        }
        return fields;
    }
}
