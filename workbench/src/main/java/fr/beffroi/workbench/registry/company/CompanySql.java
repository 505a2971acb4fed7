package fr.beffroi.workbench.registry.company;

/** What every list of companies begins with: who it is, and where its head office stands or, without one, its first site. */
public final class CompanySql {
    /** The columns of {@link #FROM}. */
    public static final String COLUMNS =
            "c.siren, c.name, c.active, c.fictive, c.size_class, c.activity_naf2, c.activity_naf2025, s.commune, s.department";

    /** The company is {@code c}, the site {@code s}. */
    public static final String FROM = """
            from registry.company c
            left join lateral (select commune, department from registry.site where siren = c.siren
                order by head_office desc, active desc, siret limit 1) s on true
            """;

    private CompanySql() {}
}
