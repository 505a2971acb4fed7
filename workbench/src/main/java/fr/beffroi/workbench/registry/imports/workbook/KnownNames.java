package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.engine.io.NearestName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes of a reference table, found by the names people write: code, French or English name, other words. */
final class KnownNames {
    private final Map<String, String> codeOfName = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    private void add(String name, String code) {
        String plain = Plain.of(name);
        if (!plain.isEmpty() && codeOfName.putIfAbsent(plain, code) == null) {
            spelling.put(plain, name);
        }
    }

    /** The code of a name, with or without the year of an edition behind it ({@code ISO 9001:2015}). */
    Optional<String> find(String name) {
        String code = codeOfName.get(Plain.of(name));
        return Optional.ofNullable(
                code != null ? code : codeOfName.get(Plain.of(name.replaceAll("\\s*[:v].?\\s*(19|20)[0-9]{2}$", ""))));
    }

    /** What was perhaps meant, as it is written. */
    Optional<String> nearest(String name) {
        return NearestName.find(
                        Plain.of(name), codeOfName.keySet().stream().sorted().toList())
                .map(spelling::get);
    }

    /** The tree of processes; a name goes before another process's other word. */
    static KnownNames processes(JdbcClient jdbc) {
        KnownNames names = new KnownNames();
        for (String column : new String[] {"name_fr", "name_en", "code", "unnest(synonyms)"}) {
            load(names, jdbc, "select code, " + column + " as name from registry.process order by position");
        }
        return names;
    }

    /** Kinds of credentials. */
    static KnownNames credentials(JdbcClient jdbc) {
        KnownNames names = new KnownNames();
        for (String column : new String[] {"name_fr", "name_en", "code"}) {
            load(
                    names,
                    jdbc,
                    "select code, " + column
                            + " as name from registry.credential_kind where code <> 'own' order by code");
        }
        return names;
    }

    private static void load(KnownNames names, JdbcClient jdbc, String sql) {
        jdbc.sql(sql).query(row -> {
            names.add(row.getString("name"), row.getString("code"));
        });
    }
}
