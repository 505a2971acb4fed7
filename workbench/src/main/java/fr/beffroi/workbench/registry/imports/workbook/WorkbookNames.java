package fr.beffroi.workbench.registry.imports.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cells are compared with: the register's reference tables as they are now, and which companies it knows. */
record WorkbookNames(
        KnownNames processes,
        KnownNames credentials,
        Set<String> naf2,
        Set<String> naf2025,
        List<Bracket> brackets,
        Map<String, String> bracketOfName,
        Set<String> knownSirens) {

    /** A staff bracket and the number of people from which it holds. */
    record Bracket(String code, int least) {}

    /** Reads them; within a transaction. */
    static WorkbookNames load(JdbcClient jdbc, Set<String> sirens) {
        List<Bracket> brackets = new ArrayList<>();
        Map<String, String> bracketOfName = new HashMap<>();
        jdbc.sql("select code, least, label_fr, label_en from registry.staff_bracket where code <> 'NN' order by least")
                .query(row -> {
                    brackets.add(new Bracket(row.getString("code"), row.getInt("least")));
                    bracketOfName.put(Plain.of(row.getString("label_fr")), row.getString("code"));
                    bracketOfName.put(Plain.of(row.getString("label_en")), row.getString("code"));
                });
        bracketOfName.put("nn", "NN");
        return new WorkbookNames(
                KnownNames.processes(jdbc),
                KnownNames.credentials(jdbc),
                activities(jdbc, "naf2"),
                activities(jdbc, "naf2025"),
                brackets,
                bracketOfName,
                new HashSet<>(jdbc.sql("select siren from registry.company where siren = any (?::bpchar[])")
                        .param(sirens.toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    private static Set<String> activities(JdbcClient jdbc, String nomenclature) {
        return new HashSet<>(jdbc.sql("select code from registry.activity where nomenclature = ? and length(code) = 6")
                .param(nomenclature)
                .query(String.class)
                .list());
    }

    /** The bracket of a number of people. */
    String bracketOf(int people) {
        String code = brackets.getFirst().code();
        for (Bracket bracket : brackets) {
            code = people >= bracket.least() ? bracket.code() : code;
        }
        return code;
    }

    /** The bracket of its name, such as "20 à 49 salariés" or "20-49". */
    Optional<String> bracket(String text) {
        String code = bracketOfName.get(Plain.of(text));
        if (code != null) {
            return Optional.of(code);
        }
        String[] bounds = text.split("\\s*(-|–|à|to)\\s*");
        return bounds.length == 2 && bounds[0].matches("[0-9]{1,7}") && bounds[1].matches("[0-9]{1,7}.*")
                ? Optional.of(bracketOf(Integer.parseInt(bounds[0])))
                : Optional.empty();
    }
}
