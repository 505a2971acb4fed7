package fr.beffroi.workbench.registry.company;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import fr.beffroi.workbench.registry.facts.FactRows;
import fr.beffroi.workbench.registry.search.query.CapabilitySearch;
import fr.beffroi.workbench.registry.search.query.CompanySearch;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register in PostgreSQL; row-level security decides what each answer holds. */
@Service
@Transactional(readOnly = true)
class StoredRegister implements Register {
    private static final int MOST = 200;
    private static final String COMPANY = "select " + CompanySql.COLUMNS + " " + CompanySql.FROM;

    private final JdbcClient jdbc;
    private final CompanySearch search;
    private final CapabilitySearch capabilities;

    StoredRegister(JdbcClient jdbc, CompanySearch search, CapabilitySearch capabilities) {
        this.jdbc = jdbc;
        this.search = search;
        this.capabilities = capabilities;
    }

    @Override
    public Optional<Company> findCompany(Siren siren) {
        return jdbc.sql(COMPANY + "where c.siren = :siren")
                .param("siren", siren.number())
                .query(Rows::company)
                .optional();
    }

    @Override
    public List<Company> listCompanies(Collection<Siren> sirens) {
        if (sirens.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COMPANY + "where c.siren in (:sirens) order by c.name, c.siren")
                .param("sirens", sirens.stream().map(Siren::number).toList())
                .query(Rows::company)
                .list();
    }

    @Override
    public List<Company> listCompaniesLike(String text, int atMost) {
        List<String> found = search.findFirst(new SearchRequest(text, Map.of(), false, 1), Math.min(atMost, MOST))
                .sirens();
        Map<String, Company> companies = new HashMap<>();
        listCompanies(found.stream().map(Siren::new).toList())
                .forEach(company -> companies.put(company.siren().number(), company));
        return found.stream().map(companies::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Site> listSites(Siren siren) {
        return listSites(List.of(siren));
    }

    private List<Site> listSites(Collection<Siren> sirens) {
        return sirens.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select siret, name, head_office, active, commune, department, latitude, longitude
                from registry.site where siren in (:sirens) order by siren, active desc, head_office desc, siret
                """)
                        .param("sirens", numbers(sirens))
                        .query(FactRows::site)
                        .list();
    }

    @Override
    public List<Capability> listCapabilities(Siren siren) {
        return listCapabilities(List.of(siren));
    }

    private List<Capability> listCapabilities(Collection<Siren> sirens) {
        return sirens.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select c.*, p.name_fr from registry.capability c join registry.process p on p.code = c.process
                where c.siren in (:sirens) order by c.siren, p.name_fr, c.id
                """)
                        .param("sirens", numbers(sirens))
                        .query(FactRows::capability)
                        .list();
    }

    @Override
    public List<Resource> listResources(Siren siren) {
        return listResources(List.of(siren));
    }

    @Override
    public List<Resource> listResources(Collection<Siren> sirens) {
        return sirens.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select r.id, r.siren, r.siret, r.name, r.process, c.euros_per_hour,
                    coalesce((select json_agg(json_build_object('fromMonday', h.from_monday, 'hoursPerWeek', h.hours_per_week,
                        'confirmedOn', h.confirmed_on, 'confirmedBy', h.confirmed_by) order by h.from_monday)
                        from registry.resource_hours h where h.resource = r.id), '[]') as hours
                from registry.resource r left join registry.resource_cost c on c.resource = r.id
                where r.siren in (:sirens) order by r.siren, r.name, r.id
                """)
                        .param("sirens", numbers(sirens))
                        .query(Rows::resource)
                        .list();
    }

    @Override
    public List<Credential> listCredentials(Siren siren) {
        return listCredentials(List.of(siren));
    }

    private List<Credential> listCredentials(Collection<Siren> sirens) {
        return sirens.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select c.*, k.name_fr from registry.credential c join registry.credential_kind k on k.code = c.kind
                where c.siren in (:sirens) order by c.siren, k.name_fr, c.until_date desc nulls first, c.id
                """)
                        .param("sirens", numbers(sirens))
                        .query(FactRows::credential)
                        .list();
    }

    @Override
    public List<Capability> listCapabilitiesOf(String process) {
        return jdbc.sql("""
                with recursive below as (
                    select code from registry.process where code = :process
                    union select p.code from registry.process p join below b on p.parent = b.code)
                select c.*, p.name_fr from registry.capability c join registry.process p on p.code = c.process
                where c.process in (select code from below) order by p.name_fr, c.siren, c.id
                """)
                .param("process", process)
                .query(FactRows::capability)
                .list();
    }

    @Override
    public List<MakerFacts> listCandidates(Collection<Sought> sought, Collection<String> credentialKinds) {
        return capabilities.first(sought, credentialKinds);
    }

    @Override
    public List<MakerFacts> listFacts(Collection<Siren> sirens) {
        Map<Siren, List<Capability>> abilities = of(sirens, this::listCapabilities, Capability::siren);
        Map<Siren, List<Credential>> credentials = of(sirens, this::listCredentials, Credential::siren);
        Map<Siren, List<Resource>> resources = of(sirens, this::listResources, Resource::siren);
        Map<Siren, List<Site>> sites =
                of(sirens, this::listSites, site -> site.siret().siren());
        return sirens.stream()
                .map(siren -> new MakerFacts(
                        siren,
                        abilities.getOrDefault(siren, List.of()),
                        credentials.getOrDefault(siren, List.of()),
                        resources.getOrDefault(siren, List.of()),
                        sites.getOrDefault(siren, List.of())))
                .toList();
    }

    private static <F> Map<Siren, List<F>> of(
            Collection<Siren> sirens, Function<Collection<Siren>, List<F>> list, Function<F, Siren> whose) {
        return list.apply(sirens).stream().collect(Collectors.groupingBy(whose));
    }

    private static List<String> numbers(Collection<Siren> sirens) {
        return sirens.stream().map(Siren::number).toList();
    }

    @Override
    public List<Siren> listSingleUndertaking(Siren siren) {
        return jdbc.sql("""
                with recursive links as (
                    select child, parent_siren as parent from registry.capital_link
                    where kind <> 'minority' and parent_siren is not null
                        and (from_date is null or from_date <= current_date) and (until_date is null or until_date >= current_date)),
                    tied as (
                    select :siren::char(9) as siren
                    union select case when l.child = t.siren then l.parent else l.child end
                        from links l join tied t on t.siren in (l.child, l.parent))
                select siren from tied order by siren
                """)
                .param("siren", siren.number())
                .query((row, index) -> new Siren(row.getString("siren")))
                .list();
    }

    @Override
    public List<Holding> listHoldingsAround(Siren siren) {
        return jdbc.sql("""
                with recursive control as (
                    select *, coalesce(parent_siren, case when parent_country <> 'FR'
                        then parent_country || ' ' || upper(btrim(parent_name)) end) as parent
                    from registry.capital_link where kind <> 'minority'),
                    tied as (
                    select cast(:siren as text) as name
                    union select case when c.child = t.name then c.parent else c.child end
                        from control c join tied t on t.name in (c.child, c.parent) where c.parent is not null)
                select child, parent_siren, parent_name, parent_country, kind, from_date, until_date from control
                where parent is not null and child in (select name from tied) order by child, parent, from_date, id
                """).param("siren", siren.number()).query(Rows::holding).list();
    }
}
