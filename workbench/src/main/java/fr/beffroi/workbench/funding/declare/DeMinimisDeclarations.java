package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.funding.open.Authority;
import fr.beffroi.workbench.funding.open.AuthorityMissingException;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.web.file.Csv;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The de minimis aid granted here that the central register must be told of. */
@Service
@Transactional
public class DeMinimisDeclarations {
    /** Regulation (EU) 2023/2831, art. 6(2). */
    public static final int WORKING_DAYS = 20;

    /** Grants from this day on go into the central register (the same article); what was granted before need not. */
    public static final LocalDate FROM = LocalDate.of(2026, Month.JANUARY, 1);

    private static final int CENTS = 2;
    private static final List<String> COLUMNS = List.of(
            "id_aide",
            "autorite",
            "siret_autorite",
            "identifiant_beneficiaire",
            "nom_beneficiaire",
            "regime",
            "date_octroi",
            "montant_esb",
            "dispositif");

    private final JdbcClient jdbc;
    private final Authority authority;
    private final AuditLog audit;

    DeMinimisDeclarations(JdbcClient jdbc, Authority authority, AuditLog audit) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.audit = audit;
    }

    /** All, the most urgent first; for officers and auditors. */
    public List<DeMinimisDue> list(LocalDate today) {
        return jdbc
                .sql("select * from funding.de_minimis_grants() where granted_on >= :from")
                .param("from", FROM)
                .query((row, index) -> read(row, today))
                .list()
                .stream()
                .sorted(Comparator.comparing(DeMinimisDue::status)
                        .thenComparing(DeMinimisDue::dueOn)
                        .thenComparing(DeMinimisDue::number))
                .toList();
    }

    /** The grant of a file; empty where it is no de minimis grant that is to be declared. */
    public Optional<DeMinimisDue> find(UUID file, LocalDate today) {
        return list(today).stream().filter(one -> one.file().equals(file)).findFirst();
    }

    /**
     * Records that the register was told.
     *
     * @param on the day, as it was typed
     * @param amount the sum its teller saw, in euros as text; empty: as it stands
     * @throws DeclarationRefusedException where something is at fault, the sum has changed meanwhile, or the register knows it already
     */
    public void declare(DeMinimisDue seen, String on, String amount, LocalDate today) {
        jdbc.sql("select id from funding.file where id = :file for update")
                .param("file", seen.file())
                .query(UUID.class)
                .single();
        DeMinimisDue now = find(seen.file(), today).orElseThrow();
        TypedDeclaration typed = TypedDeclaration.read(on, amount, now.grantedOn(), today);
        long cents = now.euros().movePointRight(CENTS).longValueExact();
        typed.requireFits(now.open(), cents);
        jdbc.sql("""
                insert into funding.de_minimis_declaration (file, company, granted_on, declared_on, amount_cents)
                values (:file, :company, :granted, :on, :cents)""")
                .param("file", now.file())
                .param("company", now.siren())
                .param("granted", now.grantedOn())
                .param("on", typed.on())
                .param("cents", cents)
                .update();
        audit.record(
                "declaration.de-minimis",
                "file",
                now.file().toString(),
                Map.of("on", typed.on().toString(), "cents", cents));
    }

    /**
     * What is still to be told as a file to hand in, a line for each aid; amounts are gross grant equivalents in euros.
     *
     * @throws AuthorityMissingException where the operator named no granting body
     */
    public String csv(LocalDate today) {
        Authority.Named by = authority.find().orElseThrow(AuthorityMissingException::new);
        List<List<? extends @Nullable Object>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        list(today).stream()
                .filter(DeMinimisDue::open)
                .map(one -> List.of(
                        by.siret() + "-" + one.number(),
                        by.name(),
                        by.siret(),
                        one.siren(),
                        one.company(),
                        "Règlement (UE) " + one.regulation(),
                        one.grantedOn(),
                        one.euros(),
                        one.programmeName()))
                .forEach(lines::add);
        return Csv.write(lines);
    }

    private static DeMinimisDue read(ResultSet row, LocalDate today) throws SQLException {
        LocalDate granted = row.getObject("granted_on", LocalDate.class);
        LocalDate due = WorkingDays.after(granted, WORKING_DAYS);
        LocalDate declaredOn = row.getObject("declared_on", LocalDate.class);
        BigDecimal declared = euros(row.getObject("declared_cents", Long.class));
        BigDecimal euros = BigDecimal.valueOf(row.getLong("amount_cents"), CENTS);
        return new DeMinimisDue(
                row.getObject("file", UUID.class),
                row.getLong("number"),
                row.getString("title"),
                row.getString("company"),
                row.getString("company_name"),
                row.getString("programme_name"),
                granted,
                euros,
                row.getString("regulation"),
                due,
                ChronoUnit.DAYS.between(today, due),
                declaredOn,
                declared,
                DeclarationStatus.of(euros, declared, due, today));
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, CENTS);
    }
}
