package fr.beffroi.workbench.registry.search.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes, activities and credentials with the words people search them by. Read once for each building of documents. */
final class ReferenceWords {
    private record Process(@Nullable String parent, String words) {}

    private record Kind(List<String> implies, String words) {}

    private final Map<String, Process> processes = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();

    ReferenceWords(JdbcClient jdbc) {
        jdbc.sql(
                        "select code, parent, concat_ws(' ', name_fr, name_en, array_to_string(synonyms, ' ')) as words from registry.process")
                .query(row -> {
                    processes.put(row.getString("code"), new Process(row.getString("parent"), row.getString("words")));
                });
        jdbc.sql("select code, implies, concat_ws(' ', name_fr, name_en) as words from registry.credential_kind")
                .query(row -> {
                    kinds.put(
                            row.getString("code"),
                            new Kind(List.of((String[]) row.getArray("implies").getArray()), row.getString("words")));
                });
        jdbc.sql(
                        "select code, concat_ws(' ', label_fr, label_en) as words from registry.activity where nomenclature = 'naf2'")
                .query(row -> {
                    activities.put(row.getString("code"), row.getString("words"));
                });
    }

    String activity(@Nullable String code) {
        return code == null ? "" : activities.getOrDefault(code, "");
    }

    /** A process and all it is a kind of. */
    Set<String> processCodes(String code) {
        Set<String> codes = new LinkedHashSet<>();
        for (String next = code; next != null && codes.add(next); next = parent(next)) {}
        return codes;
    }

    private @Nullable String parent(String code) {
        Process process = processes.get(code);
        return process == null ? null : process.parent();
    }

    /** The words of a process and of all it is a kind of: who mills is found by "usinage". */
    String processWords(String code) {
        StringBuilder words = new StringBuilder();
        for (String each : processCodes(code)) {
            Process process = processes.get(each);
            words.append(' ').append(process == null ? "" : process.words());
        }
        return words.toString();
    }

    /** A kind of credential and all it contains. */
    Set<String> credentialCodes(String code) {
        Set<String> codes = new LinkedHashSet<>();
        collect(code, codes);
        return codes;
    }

    private void collect(String code, Set<String> codes) {
        if (codes.add(code)) {
            Kind kind = kinds.get(code);
            if (kind != null) {
                kind.implies().forEach(implied -> collect(implied, codes));
            }
        }
    }

    /** The words of a kind itself: EN 9100 answers to its own name only. */
    String credentialWords(String code) {
        Kind kind = kinds.get(code);
        return kind == null ? code : kind.words();
    }
}
