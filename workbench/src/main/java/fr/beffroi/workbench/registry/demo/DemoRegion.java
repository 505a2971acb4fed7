package fr.beffroi.workbench.registry.demo;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the invented companies into an empty register. Their numbers begin with 000 and belong to nobody. */
@Component
@Profile("demo")
@Order(20)
class DemoRegion implements ApplicationRunner {
    /** The first company is the one the demo's company head belongs to; its SIREN stands in identity's demo accounts too. */
    private static final int FIRST_INDEX = 1;

    private static final int CYCLE_MONTHS = 36;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DemoRegion(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    boolean empty = jdbc.sql("select not exists (select from registry.company)")
                            .query(Boolean.class)
                            .single();
                    if (empty) {
                        create(DemoFile.read());
                    }
                }));
    }

    private void create(List<DemoCompany> companies) {
        long source = jdbc.sql("insert into registry.provenance (kind, source) values ('demo', 'Beffroi') returning id")
                .query(Long.class)
                .single();
        Map<String, Siren> numbers = new HashMap<>();
        for (int i = 0; i < companies.size(); i++) {
            DemoCompany company = companies.get(i);
            Siren siren = Siren.fictive(FIRST_INDEX + i);
            numbers.put(company.name, siren);
            company(company, siren, source);
            abilities(company, siren, source);
            holdings(company, siren, source);
            means(company, siren, source);
        }
        for (DemoCompany company : companies) {
            if (company.holder != null) {
                link(company, company.holder, numbers, source);
            }
        }
    }

    private void company(DemoCompany company, Siren siren, long source) {
        jdbc.sql("""
                insert into registry.company (siren, name, legal_form, founded_on, size_class, staff_bracket, staff_year, activity_naf2,
                    activity_naf2025, description, published, fictive, source)
                values (?, ?, '5710', ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                """)
                .param(1, siren.number())
                .param(2, company.name)
                .param(3, LocalDate.of(1985 + siren.number().charAt(7) % 10 * 3, 1, 1))
                .param(4, company.sizeClass)
                .param(5, company.staffBracket)
                .param(6, LocalDate.now().getYear() - 2)
                .param(7, company.activityNaf2)
                .param(8, company.activityNaf2025)
                .param(9, company.about)
                .param(10, company.published)
                .param(11, source)
                .update();
        for (int i = 0; i < company.sites.size(); i++) {
            site(company, siren, i, source);
        }
    }

    private void site(DemoCompany company, Siren siren, int index, long source) {
        DemoCompany.Site site = company.sites.get(index);
        jdbc.sql("""
                insert into registry.site (siret, siren, head_office, address, postcode, commune_code, commune, department,
                    latitude, longitude, activity_naf2, activity_naf2025, source)
                values (?, ?, ?, 'Adresse fictive', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Siret.of(siren, index + 1).number(),
                        siren.number(),
                        index == 0,
                        site.postcode(),
                        site.communeCode(),
                        site.commune(),
                        site.communeCode().substring(0, 2),
                        site.latitude(),
                        site.longitude(),
                        company.activityNaf2,
                        company.activityNaf2025,
                        source)
                .update();
    }

    private void abilities(DemoCompany company, Siren siren, long source) {
        for (DemoCompany.Ability ability : company.abilities) {
            jdbc.sql("""
                    insert into registry.capability (id, siren, process, materials, length_mm, width_mm, height_mm, mass_kg,
                        tolerance_mm, visibility, source)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(1, id(company, ability.process()))
                    .param(2, siren.number())
                    .param(3, ability.process())
                    .param(4, ability.materials().toArray(String[]::new))
                    .param(5, ability.lengthMm())
                    .param(6, ability.widthMm())
                    .param(7, ability.heightMm())
                    .param(8, ability.massKg())
                    .param(9, ability.toleranceMm())
                    .param(10, company.published ? "public" : "buyers")
                    .param(11, source)
                    .update();
        }
    }

    private void holdings(DemoCompany company, Siren siren, long source) {
        LocalDate today = LocalDate.now();
        for (DemoCompany.Holding holding : company.holdings) {
            LocalDate until = holding.monthsLeft() == null
                    ? null
                    : today.plusMonths(holding.monthsLeft()).minusDays(3);
            boolean checked = !holding.checked().equals("declared");
            jdbc.sql("""
                    insert into registry.credential (id, siren, kind, number, from_date, until_date, checked, checked_on, checked_by,
                        visibility, source)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(1, id(company, "credential " + holding.kind()))
                    .param(2, siren.number())
                    .param(3, holding.kind())
                    .param(4, holding.number())
                    .param(5, until == null ? today.minusMonths(CYCLE_MONTHS / 2) : until.minusMonths(CYCLE_MONTHS))
                    .param(6, until)
                    .param(7, holding.checked())
                    .param(8, checked ? today.minusMonths(1) : null)
                    .param(9, checked ? "Agent de démonstration" : null)
                    .param(10, company.published && !holding.kind().equals("clearance") ? "public" : "buyers")
                    .param(11, source)
                    .update();
        }
    }

    private void means(DemoCompany company, Siren siren, long source) {
        LocalDate monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (DemoCompany.Means means : company.means) {
            UUID id = id(company, means.name());
            jdbc.sql("insert into registry.resource (id, siren, name, process, source) values (?, ?, ?, ?, ?)")
                    .params(id, siren.number(), means.name(), means.process(), source)
                    .update();
            jdbc.sql("""
                    insert into registry.resource_hours (resource, siren, from_monday, hours_per_week, confirmed_on, confirmed_by, source)
                    values (?, ?, ?, ?, ?, 'Direction (fictive)', ?)
                    """)
                    .params(id, siren.number(), monday, means.hoursPerWeek(), monday.minusWeeks(2), source)
                    .update();
            if (means.eurosPerHour() == null) {
                continue;
            }
            jdbc.sql("""
                    insert into registry.resource_cost (resource, siren, euros_per_hour, confirmed_on, confirmed_by, visibility, source)
                    values (?, ?, ?, ?, 'Direction (fictive)', 'trusted', ?)
                    """)
                    .params(id, siren.number(), means.eurosPerHour(), monday.minusWeeks(2), source)
                    .update();
        }
    }

    private void link(DemoCompany company, String holder, Map<String, Siren> numbers, long source) {
        jdbc.sql("""
                insert into registry.capital_link (id, child, parent_siren, parent_name, kind, share_percent, from_date, source)
                values (?, ?, ?, ?, 'majority-votes', ?, ?, ?)
                """)
                .params(
                        id(company, "link"),
                        numberOf(company.name, numbers),
                        numberOf(holder, numbers),
                        holder,
                        company.holderSharePercent,
                        LocalDate.of(2019, 1, 1),
                        source)
                .update();
    }

    private static String numberOf(String name, Map<String, Siren> numbers) {
        return Objects.requireNonNull(numbers.get(name), () -> "The demo file has no company \"" + name + "\"")
                .number();
    }

    /** Ids follow from names, so that the demo is the same wherever it is made. */
    private static UUID id(DemoCompany company, String what) {
        return UUID.nameUUIDFromBytes(("demo:" + company.name + ":" + what).getBytes(StandardCharsets.UTF_8));
    }
}
