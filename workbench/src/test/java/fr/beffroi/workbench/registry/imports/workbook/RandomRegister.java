package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few invented companies with sites and facts, and workbooks about them and others; all from a seed. */
final class RandomRegister {
    /** All its SIRENs begin so. */
    static final String PREFIX = "00072";

    static final List<Object> HEAD = List.of(
            "SIREN",
            "SIRET",
            "Entreprise",
            "Site web",
            "Présentation",
            "Adresse",
            "Code postal",
            "Commune",
            "NAF",
            "Effectif",
            "Savoir-faire",
            "Certifications",
            "Contact",
            "Courriel");
    private static final List<String> PROCESSES =
            List.of("Fraisage", "tournage", "Welding", "bobinage de stators", "RTM", "xyz");
    private static final List<String> CREDENTIALS = List.of("ISO 9001:2015", "EN9100", "aqap 2110", "ISO 27001");
    private static final int COMPANIES = 6;

    private final Random random;
    private final JdbcClient jdbc;

    RandomRegister(long seed, JdbcClient jdbc) {
        this.random = new Random(seed);
        this.jdbc = jdbc;
    }

    /** Fills the register, within a transaction of the workbench's own. */
    void fill() {
        for (int i = 0; i < COMPANIES; i++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            Siren siren = siren(i);
            long source = source(random.nextBoolean() ? "person" : "demo");
            long other = source("person");
            jdbc.sql("""
                    insert into registry.company (siren, name, website, description, staff_bracket, source, field_sources)
                    values (?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, nullif(?, '')::jsonb)""")
                    .params(
                            siren.number(),
                            "Société " + random.nextInt(3) + " (fictif)",
                            maybe("www.exemple.fr"),
                            maybe("texte « ancien »"),
                            maybe("12"),
                            source,
                            random.nextBoolean() ? "" : "{\"name\": " + other + "}")
                    .update();
            for (int s = 1; s <= random.nextInt(3); s++) {
                jdbc.sql("""
                        insert into registry.site (siret, siren, address, commune, department, head_office, latitude, longitude, source)
                        values (?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, 50.1234567890123, 3.1, ?)""")
                        .params(
                                Siret.of(siren, s).number(),
                                siren.number(),
                                maybe("1 rue A"),
                                maybe("LILLE"),
                                maybe("59"),
                                s == 1,
                                source)
                        .update();
            }
            if (random.nextBoolean()) {
                jdbc.sql(
                                "insert into registry.capability (siren, process, materials, length_mm, source) values (?, 'milling', '{steel}', 12.50, ?)")
                        .params(siren.number(), source)
                        .update();
                jdbc.sql(
                                "insert into registry.credential (siren, kind, until_date, source) values (?, 'iso-9001', '2027-01-31', ?)")
                        .params(siren.number(), source)
                        .update();
            }
        }
    }

    /** A workbook about some of them and some new ones. */
    List<List<Object>> workbook() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (int row = 0; row < 1 + random.nextInt(10); row++) {
            Siren siren = siren(random.nextInt(COMPANIES + 2));
            List<Object> cells = new ArrayList<>();
            cells.add(random.nextInt(8) == 0 ? "12345" : siren.number());
            cells.add(
                    random.nextInt(3) == 0
                            ? ""
                            : Siret.of(siren, 1 + random.nextInt(3)).number());
            cells.add(orEmpty("Société " + random.nextInt(3) + " (fictif)"));
            cells.add(orEmpty(random.nextInt(6) == 0 ? "pas une adresse" : "www.exemple.fr"));
            cells.add(orEmpty("nouveau texte"));
            cells.add(orEmpty(random.nextInt(20) + " rue B"));
            cells.add(orEmpty("59000"));
            cells.add(orEmpty("ROUBAIX"));
            cells.add(orEmpty(random.nextInt(6) == 0 ? "99.99X" : "2562B"));
            cells.add(orEmpty(String.valueOf(random.nextInt(3000))));
            cells.add(orEmpty(one(PROCESSES) + "; " + one(PROCESSES)));
            cells.add(orEmpty(one(CREDENTIALS) + ", " + one(CREDENTIALS)));
            cells.add(orEmpty("Contact fictif " + random.nextInt(2)));
            cells.add(orEmpty("contact@exemple.fr"));
            rows.add(cells);
        }
        return rows;
    }

    private long source(String kind) {
        return jdbc.sql("insert into registry.provenance (kind, source) values (?, 'test') returning id")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private static Siren siren(int index) {
        return Siren.fictive(72_000 + index);
    }

    /** Half of the time nothing. */
    private Object maybe(String value) {
        return random.nextBoolean() ? value : "";
    }

    private Object orEmpty(String value) {
        return random.nextInt(3) == 0 ? "" : value;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
