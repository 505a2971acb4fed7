package fr.beffroi.workbench.accounts.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open files: their names and columns, from which files, dictionary and page are made alike. Words: {@code openData.<code>.<column>}. */
public enum OpenTable {
    MONEY(
            "comptes",
            Column.text("axe"),
            Column.text("dispositif"),
            Column.text("id_dispositif"),
            Column.year("annee"),
            Column.euros("programme_euros"),
            Column.euros("vote_euros"),
            Column.euros("engage_euros"),
            Column.euros("verse_euros"),
            Column.instant("dernier_mouvement")),
    EFFECTS(
            "effets",
            Column.text("mesure"),
            Column.year("annee"),
            Column.text("axe"),
            Column.text("id_dispositif"),
            Column.text("taille"),
            Column.number("quantite"),
            Column.whole("entreprises"),
            Column.date("dit_le")),
    RESULTS(
            "resultats",
            Column.whole("id_subvention"),
            Column.text("siren"),
            Column.text("mesure"),
            Column.number("quantite"),
            Column.date("mois"),
            Column.flag("dans_une_somme"));

    private final String code;
    private final List<Column> columns;

    OpenTable(String code, Column... columns) {
        this.code = code;
        this.columns = List.of(columns);
    }

    /**
     * A column.
     *
     * @param type as the Table Schema standard names it
     */
    public record Column(String name, String type) {
        static Column text(String name) {
            return new Column(name, "string");
        }

        static Column year(String name) {
            return new Column(name, "year");
        }

        static Column euros(String name) {
            return new Column(name, "number");
        }

        static Column number(String name) {
            return new Column(name, "number");
        }

        static Column whole(String name) {
            return new Column(name, "integer");
        }

        static Column date(String name) {
            return new Column(name, "date");
        }

        static Column instant(String name) {
            return new Column(name, "datetime");
        }

        static Column flag(String name) {
            return new Column(name, "boolean");
        }
    }

    /** Its name in addresses and message keys. */
    public String code() {
        return code;
    }

    /** In their order. */
    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns, in their order. */
    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** A row by the names of the columns. */
    Map<String, @Nullable Object> line(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(code + " has other columns than " + Arrays.toString(cells));
        }
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        for (int column = 0; column < cells.length; column++) {
            line.put(columns.get(column).name(), cells[column]);
        }
        return line;
    }
}
