package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.funding.open.Authority;
import fr.beffroi.workbench.funding.open.AuthorityMissingException;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.web.file.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The State aid that the transparency register must show: a condition of its being lawful. */
@Service
@Transactional
public class StateAidDeclarations {
    private static final int CENTS = 2;
    private static final List<String> COLUMNS = List.of(
            "reference_mesure",
            "nom_beneficiaire",
            "identifiant_beneficiaire",
            "type_entreprise",
            "region_nuts2",
            "secteur_nace",
            "element_aide_euros",
            "instrument_aide",
            "date_octroi",
            "objectif",
            "autorite",
            "siret_autorite",
            "dossier");

    private final StateAidAwards awards;
    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    StateAidDeclarations(StateAidAwards awards, JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.awards = awards;
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    private record Key(String siren, String measure) {}

    private record Published(Key key, LocalDate on, BigDecimal euros) {}

    /** All that passes the sum, or was published; the most urgent first. */
    public List<StateAidDue> list(LocalDate today) {
        Map<Key, Published> published = jdbc
                .sql("""
                select distinct on (company, measure) company, measure, published_on, amount_cents
                from funding.transparency_publication order by company, measure, id desc""")
                .query((row, index) -> new Published(
                        new Key(row.getString("company"), row.getString("measure")),
                        row.getObject("published_on", LocalDate.class),
                        BigDecimal.valueOf(row.getLong("amount_cents"), CENTS)))
                .list()
                .stream()
                .collect(Collectors.toMap(Published::key, one -> one));
        Map<Key, List<StateAidAward>> granted =
                awards.list().stream().collect(Collectors.groupingBy(award -> new Key(award.siren(), award.measure())));
        return granted.entrySet().stream()
                .flatMap(entry -> {
                    Published known = published.get(entry.getKey());
                    return StateAidDue.of(
                            entry.getValue(),
                            known == null ? null : known.on(),
                            known == null ? null : known.euros(),
                            today)
                            .stream();
                })
                .sorted(Comparator.comparing(StateAidDue::status)
                        .thenComparing(StateAidDue::dueOn)
                        .thenComparing(StateAidDue::company))
                .toList();
    }

    /** What a beneficiary received under a measure; empty where nothing of it is to be published. */
    public Optional<StateAidDue> find(String siren, String measure, LocalDate today) {
        return list(today).stream()
                .filter(one -> one.siren().equals(siren) && one.measure().equals(measure))
                .findFirst();
    }

    /**
     * Records that it was published.
     *
     * @param on the day, as it was typed
     * @param amount the sum its teller saw, in euros as text; empty: as it stands
     * @throws DeclarationRefusedException where something is at fault, the sum has changed meanwhile, or it is published already
     */
    public void publish(StateAidDue seen, String on, String amount, LocalDate today) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('funding.transparency ' || :key, 0))")
                .param("key", seen.siren() + " " + seen.measure())
                .query((row, index) -> true)
                .single();
        StateAidDue now = find(seen.siren(), seen.measure(), today).orElseThrow();
        TypedDeclaration typed =
                TypedDeclaration.read(on, amount, now.awards().getFirst().grantedOn(), today);
        long cents = now.euros().movePointRight(CENTS).longValueExact();
        typed.requireFits(now.open(), cents);
        jdbc.sql("""
                insert into funding.transparency_publication (company, measure, published_on, amount_cents)
                values (:company, :measure, :on, :cents)""")
                .param("company", now.siren())
                .param("measure", now.measure())
                .param("on", typed.on())
                .param("cents", cents)
                .update();
        audit.record(
                "declaration.state-aid",
                "company",
                now.siren(),
                Map.of("measure", now.measure(), "on", typed.on().toString(), "cents", cents));
    }

    /**
     * What is still to be published, a line for each award.
     *
     * @throws AuthorityMissingException where the operator named no granting body
     */
    public String csv(LocalDate today) {
        Authority.Named by = authority.find().orElseThrow(AuthorityMissingException::new);
        List<List<? extends @Nullable Object>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        list(today).stream()
                .filter(StateAidDue::open)
                .flatMap(due -> due.awards().stream())
                .map(one -> List.of(
                        one.measure(),
                        one.company(),
                        one.siren(),
                        one.size(),
                        one.region(),
                        one.sector(),
                        one.euros(),
                        one.instrument(),
                        one.grantedOn(),
                        one.objective(),
                        by.name(),
                        by.siret(),
                        one.number()))
                .forEach(lines::add);
        return Csv.write(lines);
    }
}
