package fr.beffroi.workbench.registry.taxonomy;

import fr.beffroi.workbench.registry.taxonomy.ReferenceFile.Line;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the lines of a reference file into their table. What is there already is overwritten; nothing is deleted, as companies may refer to it. */
@Component
class ReferenceTables {
    private final JdbcTemplate jdbc;

    ReferenceTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void processes(List<Line> lines) {
        write(lines, """
                insert into registry.process (code, parent, position, name_fr, name_en, synonyms, source) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set parent = excluded.parent, position = excluded.position, name_fr = excluded.name_fr,
                    name_en = excluded.name_en, synonyms = excluded.synonyms, source = excluded.source""", line -> {
            String number = line.given(1);
            return row(
                    line.field(0),
                    line.parent(),
                    line.number(),
                    line.field(2),
                    line.field(3),
                    line.list(4),
                    number == null ? "Beffroi" : "DIN 8580, " + number);
        });
    }

    void materials(List<Line> lines) {
        write(
                lines,
                """
                insert into registry.material (code, parent, position, name_fr, name_en, synonyms) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set parent = excluded.parent, position = excluded.position, name_fr = excluded.name_fr,
                    name_en = excluded.name_en, synonyms = excluded.synonyms""",
                line -> row(line.field(0), line.parent(), line.number(), line.field(1), line.field(2), line.list(3)));
    }

    void credentialKinds(List<Line> lines) {
        write(lines, """
                insert into registry.credential_kind (code, family, usual_months, implies, name_fr, name_en, note_fr, note_en)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set family = excluded.family, usual_months = excluded.usual_months, implies = excluded.implies,
                    name_fr = excluded.name_fr, name_en = excluded.name_en, note_fr = excluded.note_fr, note_en = excluded.note_en
                where not credential_kind.own""", line -> {
            String months = line.given(2);
            return row(
                    line.field(0),
                    line.field(1),
                    months == null ? null : Integer.valueOf(months),
                    line.list(3),
                    line.field(4),
                    line.field(5),
                    line.field(6),
                    line.field(7));
        });
    }

    void activities(String nomenclature, List<Line> lines) {
        write(lines, """
                insert into registry.activity (nomenclature, code, parent, label_fr) values (?, ?, ?, ?)
                on conflict (nomenclature, code) do update set parent = excluded.parent, label_fr = excluded.label_fr""", line -> row(nomenclature, line.field(0), line.parent(), line.field(1)));
    }

    void successors(List<Line> lines) {
        write(lines, """
                insert into registry.activity_successor (naf2, naf2025) select ?, unnest(?) on conflict do nothing""", line -> row(line.field(0), line.list(2)));
    }

    void legalForms(List<Line> lines) {
        write(lines, """
                insert into registry.legal_form (code, label_fr) values (?, ?)
                on conflict (code) do update set label_fr = excluded.label_fr""", line -> row(line.field(0), line.field(1)));
    }

    void staffBrackets(List<Line> lines) {
        write(lines, """
                insert into registry.staff_bracket (code, least, most, label_fr, label_en) values (?, ?, ?, ?, ?)
                on conflict (code) do update set least = excluded.least, most = excluded.most, label_fr = excluded.label_fr,
                    label_en = excluded.label_en""", line -> {
            String most = line.given(2);
            return row(
                    line.field(0),
                    Integer.valueOf(line.field(1)),
                    most == null ? null : Integer.valueOf(most),
                    line.field(3),
                    line.field(4));
        });
    }

    private void write(List<Line> lines, String sql, Function<Line, @Nullable Object[]> row) {
        jdbc.batchUpdate(sql, lines.stream().map(row).toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
