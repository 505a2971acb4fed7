package fr.beffroi.workbench.registry.reference;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The reference tables in memory: they are small, every page needs them, and they change with releases. Read again every minute. */
@Component("references")
public class References {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private volatile @Nullable Snapshot snapshot;

    References(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Snapshot(
            Instant readAt,
            Map<String, Process> processes,
            Map<String, CredentialKind> kinds,
            Map<String, Material> materials,
            Map<String, Label> activities,
            Map<String, Label> staffBrackets,
            Map<String, Label> legalForms) {}

    /** All processes by code, in the order of the tree: each after its parent. */
    public Map<String, Process> processes() {
        return current().processes();
    }

    /** All kinds of credentials by code, by family. */
    public Map<String, CredentialKind> credentialKinds() {
        return current().kinds();
    }

    /** All materials by code, in the order of their list: each after what it is a kind of. */
    public Map<String, Material> materials() {
        return current().materials();
    }

    /** The name of a material of the list; any other text as it is. */
    public String material(String codeOrText) {
        Material material = materials().get(codeOrText);
        return material == null ? codeOrText : material.name().here();
    }

    /** The name of a process; its code where it is unknown. */
    public String process(@Nullable String code) {
        Process process = code == null ? null : processes().get(code);
        return process == null ? (code == null ? "" : code) : process.name().here();
    }

    /** Whether a process is another or a kind of it. */
    public boolean isKindOf(String process, String other) {
        for (String at = process; at != null; ) {
            if (at.equals(other)) {
                return true;
            }
            Process known = processes().get(at);
            at = known == null ? null : known.parent();
        }
        return false;
    }

    /** The name of a kind of credential. */
    public String credential(String code) {
        CredentialKind kind = credentialKinds().get(code);
        return kind == null ? code : kind.name().here();
    }

    /** The words of a class of NAF rev. 2 ({@code naf2}) or NAF 2025 ({@code naf2025}); empty where they are unknown. */
    public String activity(String nomenclature, @Nullable String code) {
        return label(current().activities(), nomenclature + code, "");
    }

    /** The words of a staff bracket. */
    public String staffBracket(@Nullable String code) {
        return label(current().staffBrackets(), code, "");
    }

    /** The words of a legal form. */
    public String legalForm(@Nullable String code) {
        return label(current().legalForms(), code, code == null ? "" : code);
    }

    /** The classes of a nomenclature with their words, each with its code before it. */
    public Map<String, String> activities(String nomenclature) {
        Map<String, String> words = new LinkedHashMap<>();
        current().activities().forEach((key, label) -> {
            // Of "naf2025" the rest after "naf2" is no code.
            String code = key.startsWith(nomenclature) ? key.substring(nomenclature.length()) : "";
            if (code.matches("\\d\\d\\.\\d\\d[A-Z]")) {
                words.put(code, code + " " + label.here());
            }
        });
        return words;
    }

    /** All staff brackets with their words, smallest first. */
    public Map<String, String> staffBrackets() {
        return here(current().staffBrackets());
    }

    /** All legal forms with their words. */
    public Map<String, String> legalForms() {
        return here(current().legalForms());
    }

    private static Map<String, String> here(Map<String, Label> labels) {
        Map<String, String> words = new LinkedHashMap<>();
        labels.forEach((code, label) -> words.put(code, label.here()));
        return words;
    }

    private static String label(Map<String, Label> labels, @Nullable String code, String otherwise) {
        Label label = code == null ? null : labels.get(code);
        return label == null ? otherwise : label.here();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known == null
                || known.readAt().plus(KEPT).isBefore(Instant.now())
                || known.processes().isEmpty()) {
            known = Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> read()));
            snapshot = known;
        }
        return known;
    }

    private Snapshot read() {
        return new Snapshot(
                Instant.now(),
                readProcesses(),
                readKinds(),
                readMaterials(),
                labels("select nomenclature || code, label_fr, label_en from registry.activity order by code"),
                labels("select code, label_fr, label_en from registry.staff_bracket order by least"),
                labels("select code, label_fr, label_en from registry.legal_form"));
    }

    private Map<String, Process> readProcesses() {
        List<Process> all = jdbc.sql(
                        "select code, parent, name_fr, name_en from registry.process order by position, code")
                .query((row, index) -> new Process(
                        row.getString("code"),
                        row.getString("parent"),
                        new Label(row.getString("name_fr"), row.getString("name_en")),
                        0))
                .list();
        Map<String, List<Process>> children = new LinkedHashMap<>();
        all.forEach(process -> children.computeIfAbsent(
                        process.parent() == null ? "" : process.parent(), key -> new ArrayList<>())
                .add(process));
        Map<String, Process> ordered = new LinkedHashMap<>();
        collect("", 0, children, ordered);
        return ordered;
    }

    private static void collect(
            String parent, int depth, Map<String, List<Process>> children, Map<String, Process> ordered) {
        for (Process process : children.getOrDefault(parent, List.of())) {
            ordered.put(process.code(), new Process(process.code(), process.parent(), process.name(), depth));
            collect(process.code(), depth + 1, children, ordered);
        }
    }

    private Map<String, CredentialKind> readKinds() {
        Map<String, CredentialKind> kinds = new LinkedHashMap<>();
        jdbc.sql(
                        "select code, family, usual_months, implies, name_fr, name_en from registry.credential_kind order by own, family, name_fr")
                .query(row -> {
                    int months = row.getInt("usual_months");
                    kinds.put(
                            row.getString("code"),
                            new CredentialKind(
                                    row.getString("code"),
                                    row.getString("family"),
                                    months == 0 ? null : months,
                                    List.of((String[]) row.getArray("implies").getArray()),
                                    new Label(row.getString("name_fr"), row.getString("name_en"))));
                });
        return kinds;
    }

    private Map<String, Material> readMaterials() {
        Map<String, Material> materials = new LinkedHashMap<>();
        jdbc.sql("select code, parent, name_fr, name_en, synonyms from registry.material order by position, code")
                .query(row -> {
                    materials.put(
                            row.getString("code"),
                            new Material(
                                    row.getString("code"),
                                    row.getString("parent"),
                                    new Label(row.getString("name_fr"), row.getString("name_en")),
                                    List.of((String[]) row.getArray("synonyms").getArray())));
                });
        return materials;
    }

    private Map<String, Label> labels(String select) {
        Map<String, Label> labels = new LinkedHashMap<>();
        jdbc.sql(select).query(row -> {
            String english = row.getString(3);
            labels.put(row.getString(1), new Label(row.getString(2), english == null ? row.getString(2) : english));
        });
        return labels;
    }
}
