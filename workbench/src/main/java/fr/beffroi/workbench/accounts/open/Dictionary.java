package fr.beffroi.workbench.accounts.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every column of the open files means: as rows for people, and as a Data Package with Table Schemas (the standard of schema.data.gouv.fr) for programs. In French, as the files are. */
@Component
class Dictionary {
    private static final List<String> HEADS = List.of("fichier", "colonne", "type", "description");

    private final MessageSource messages;

    Dictionary(MessageSource messages) {
        this.messages = messages;
    }

    private String word(OpenTable table, String name) {
        return messages.getMessage("openData." + table.code() + "." + name, null, Locale.FRENCH);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS);
        for (OpenTable table : OpenTable.values()) {
            for (OpenTable.Column column : table.columns()) {
                rows.add(List.of(table.code(), column.name(), column.type(), word(table, column.name())));
            }
        }
        return rows;
    }

    Map<String, Object> dataPackage() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "tabular-data-package");
        all.put("name", "comptes-ouverts");
        all.put("title", messages.getMessage("openAccounts.title", null, Locale.FRENCH));
        all.put(
                "licenses",
                List.of(Map.of(
                        "name", "etalab-2.0", "path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")));
        all.put(
                "resources",
                Arrays.stream(OpenTable.values()).map(this::resource).toList());
        return all;
    }

    private Map<String, Object> resource(OpenTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.code());
        resource.put("path", "/donnees/" + table.code() + ".csv");
        resource.put("title", word(table, "title"));
        resource.put("encoding", "utf-8");
        resource.put(
                "schema",
                Map.of(
                        "fields",
                        table.columns().stream()
                                .map(column -> field(table, column))
                                .toList(),
                        "missingValues",
                        List.of("")));
        return resource;
    }

    private Map<String, Object> field(OpenTable table, OpenTable.Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type());
        field.put("description", word(table, column.name()));
        return field;
    }
}
