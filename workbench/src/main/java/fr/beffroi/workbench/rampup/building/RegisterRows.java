package fr.beffroi.workbench.rampup.building;

import static fr.beffroi.workbench.rampup.building.DraftTables.cell;

import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the register knows into the tables of a draft; what the draft has already stays as it is. */
public final class RegisterRows {
    private final Register register;
    private final DraftTables tables;

    /** Into these tables. */
    public RegisterRows(Register register, DraftTables tables) {
        this.register = register;
        this.tables = tables;
    }

    /** The company's id in the draft: its SIREN. */
    public String addCompany(Company company) {
        String siren = company.siren().number();
        if (tables.find("companies", "id", siren).isEmpty()) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("id", siren, "name", company.name()));
            // Companies of one single undertaking share one ceiling of small aid.
            List<Siren> undertaking = register.listSingleUndertaking(company.siren());
            if (undertaking.size() > 1) {
                row.put(
                        "group",
                        undertaking.stream()
                                .map(Siren::number)
                                .min(String::compareTo)
                                .orElse(siren));
            }
            tables.add("companies", row);
        }
        return siren;
    }

    /**
     * A way for a company to make an item with a means of its own.
     *
     * @param item id in the draft
     * @param qualified whether it may be used at once; else a lever must unlock it
     * @return the route's id in the draft
     */
    public String addRoute(
            Company company,
            Resource resource,
            String item,
            double hoursPerUnit,
            int leadTimeWeeks,
            boolean qualified) {
        addCompany(company);
        String siret = addSite(company, resource);
        String means = addMeans(siret, resource);
        String route = tables.newId("routes", item + " " + resource.name());
        Map<String, String> row = new LinkedHashMap<>(
                Map.of("id", route, "item", item, "site", siret, "leadTimeWeeks", String.valueOf(leadTimeWeeks)));
        if (resource.eurosPerHour() != null) {
            row.put("unitCost", cell(resource.eurosPerHour() * hoursPerUnit));
        }
        if (!qualified) {
            row.put("qualified", "false");
        }
        tables.add("routes", row);
        tables.add("use", Map.of("route", route, "resource", means, "hoursPerUnit", cell(hoursPerUnit)));
        return route;
    }

    private String addSite(Company company, Resource resource) {
        Site site = register.listSites(company.siren()).stream()
                .filter(one -> resource.site() == null || one.siret().equals(resource.site()))
                .findFirst()
                .orElseThrow(() -> new UnusableChoiceException(
                        "site", company.name() + " has no site in the register.\nMaybe add one first."));
        String siret = site.siret().number();
        if (tables.find("sites", "id", siret).isEmpty()) {
            Map<String, String> row = new LinkedHashMap<>(
                    Map.of("id", siret, "company", company.siren().number()));
            row.put("name", site.name() != null ? site.name() : site.commune() == null ? siret : site.commune());
            if (site.latitude() != null && site.longitude() != null) {
                row.put("lat", cell(site.latitude()));
                row.put("lon", cell(site.longitude()));
            }
            tables.add("sites", row);
        }
        return siret;
    }

    private String addMeans(String siret, Resource resource) {
        String means = "M-" + resource.id().toString().substring(0, 8);
        if (tables.find("resources", "id", means).isEmpty()) {
            tables.add(
                    "resources",
                    Map.of("id", means, "site", siret, "name", resource.name(), "hoursPerWeek", hours(resource)));
        }
        return means;
    }

    /** Steps from the scenario's first week on; nothing where the company keeps its hours to itself: the tables then ask for them. */
    private String hours(Resource resource) {
        LocalDate start = tables.start();
        List<String> steps = new ArrayList<>();
        for (Resource.Hours hours : resource.hours()) {
            long week = Math.max(0, ChronoUnit.WEEKS.between(start, hours.fromMonday()));
            String step = "s" + week + ": " + cell(hours.hoursPerWeek());
            // Of several steps before the start the last one holds.
            steps.removeIf(earlier -> earlier.startsWith("s" + week + ":"));
            steps.add(step);
        }
        return steps.size() == 1 && steps.getFirst().startsWith("s0: ")
                ? steps.getFirst().substring("s0: ".length())
                : String.join("; ", steps);
    }
}
