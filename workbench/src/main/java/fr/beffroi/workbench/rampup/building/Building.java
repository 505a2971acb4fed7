package fr.beffroi.workbench.rampup.building;

import static fr.beffroi.workbench.rampup.building.DraftTables.cell;

import fr.beffroi.engine.io.RealNumber;
import fr.beffroi.workbench.rampup.editing.Draft;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the register knows into a draft: companies, sites, means with their hours, and who makes which item with them. */
@Service
@Transactional
public class Building {
    private static final double WEEKS_IN_MONTH = 52.0 / 12;
    private static final int MOST_WEEKS = 520;
    private static final double THOUSAND = 1000;
    /** A number, or a number from one week on: {@code 46,2} or {@code s12: 46,2}. */
    private static final Pattern ONE_CADENCE = Pattern.compile("(?:s(\\d{1,3}):\\s*)?([^;:]+)");

    private final Drafts drafts;
    private final Register register;
    private final TakingOver takingOver;

    Building(Drafts drafts, Register register, TakingOver takingOver) {
        this.drafts = drafts;
        this.register = register;
        this.takingOver = takingOver;
    }

    /** Who makes what, as the draft has it so far. */
    public record Line(String item, String company, String resource, String hoursPerUnit) {}

    /** Sets what is to be delivered, and over which period. */
    public void setNeed(UUID scenario, Need need) {
        if (need.item().isBlank()) {
            throw new UnusableChoiceException("item", "No item is named.\nMaybe the product that is to be delivered.");
        }
        if (!(need.perMonth() > 0 && Double.isFinite(need.perMonth()))) {
            throw new UnusableChoiceException(
                    "cadence", need.perMonth() + " a month is no cadence.\nMaybe a number above 0, such as 200.");
        }
        if (need.weeks() < 1 || need.weeks() > MOST_WEEKS || need.start().getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new UnusableChoiceException(
                    "period",
                    "A period of " + need.weeks() + " weeks from " + need.start()
                            + " cannot be planned.\nMaybe 104 weeks from a Monday; at most " + MOST_WEEKS + ".");
        }
        Draft draft = drafts.get(scenario);
        DraftTables tables = new DraftTables(draft.tables());
        tables.set(Map.of("start", need.start().toString(), "weeks", String.valueOf(need.weeks())));
        String item = item(tables, need.item());
        long week = Math.max(0, ChronoUnit.WEEKS.between(need.start(), need.from()));
        String perWeek = cell(need.perMonth() / WEEKS_IN_MONTH);
        tables.put(
                "targets", "item", Map.of("item", item, "perWeek", week == 0 ? perWeek : "s" + week + ": " + perWeek));
        drafts.save(scenario, draft.revision(), tables.changed());
    }

    /**
     * Adds a maker: everything of it that the draft does not know yet.
     *
     * @return whether the scenario is for its own organisation now, since the company did not tell all members of the task force
     */
    public boolean add(UUID scenario, Making making) {
        Siren siren = Siren.parse(making.siren())
                .orElseThrow(() -> new UnusableChoiceException(
                        "company", "\"" + making.siren() + "\" is no SIREN.\nMaybe a digit is missing."));
        Company company = register.findCompany(siren)
                .orElseThrow(() -> new UnusableChoiceException(
                        "company", "The register knows no company " + siren + ".\nMaybe import it first."));
        Resource resource = register.listResources(siren).stream()
                .filter(one -> one.id().equals(making.resource()))
                .findFirst()
                .orElseThrow(() -> new UnusableChoiceException(
                        "resource",
                        company.name() + " has no means " + making.resource() + ".\nMaybe it was taken out since."));
        if (making.item().isBlank()) {
            throw new UnusableChoiceException("item", "No item is named.\nMaybe what the means is to make.");
        }
        if (!(making.hoursPerUnit() > 0 && Double.isFinite(making.hoursPerUnit()))) {
            throw new UnusableChoiceException(
                    "hours",
                    making.hoursPerUnit() + " h for one is not possible.\nMaybe a number above 0, such as 0.5.");
        }
        if (making.leadTimeWeeks() < 0 || !(making.quantity() > 0)) {
            throw new UnusableChoiceException(
                    "quantity", "A lead time must not be below 0, a quantity must be above 0.\nMaybe 1 and 1.");
        }
        Draft draft = drafts.get(scenario);
        DraftTables tables = new DraftTables(draft.tables());
        boolean reserved = takingOver.take(scenario, company, resource);
        write(tables, company, resource, making);
        drafts.save(scenario, draft.revision(), tables.changed());
        return reserved;
    }

    /** What is to be delivered so far, where the draft says it as one cadence from one week on; the tables may hold more than that. */
    public Optional<Need> findNeed(UUID scenario) {
        DraftTables tables = new DraftTables(drafts.get(scenario).tables());
        List<Map<String, String>> targets = tables.rows("targets");
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String item = targets.getFirst().getOrDefault("item", "");
        Matcher profile = ONE_CADENCE.matcher(
                targets.getFirst().getOrDefault("perWeek", "").strip());
        if (!profile.matches()) {
            return Optional.empty();
        }
        LocalDate start = tables.start();
        int week = profile.group(1) == null ? 0 : Integer.parseInt(profile.group(1));
        OptionalDouble perWeek = RealNumber.parse(profile.group(2));
        if (perWeek.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Need(
                name(tables, "items", item),
                // As it was typed: what was divided to six decimals comes back whole.
                Math.round(perWeek.getAsDouble() * WEEKS_IN_MONTH * THOUSAND) / THOUSAND,
                start,
                start.plusWeeks(week),
                (int) Math.round(RealNumber.parse(tables.setting("weeks")).orElse(0))));
    }

    /** Who makes what so far. */
    @Transactional
    public List<Line> list(UUID scenario) {
        DraftTables tables = new DraftTables(drafts.get(scenario).tables());
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> use : tables.rows("use")) {
            Map<String, String> route =
                    tables.find("routes", "id", use.getOrDefault("route", "")).orElse(Map.of());
            Map<String, String> resource = tables.find("resources", "id", use.getOrDefault("resource", ""))
                    .orElse(Map.of());
            Map<String, String> site = tables.find("sites", "id", resource.getOrDefault("site", ""))
                    .orElse(Map.of());
            lines.add(new Line(
                    name(tables, "items", route.getOrDefault("item", "")),
                    name(tables, "companies", site.getOrDefault("company", "")),
                    resource.getOrDefault("name", use.getOrDefault("resource", "")),
                    use.getOrDefault("hoursPerUnit", "")));
        }
        return lines;
    }

    /** The names of the draft's items. */
    public List<String> listItems(UUID scenario) {
        return new DraftTables(drafts.get(scenario).tables())
                .rows("items").stream()
                        .map(row -> row.getOrDefault("name", ""))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    private void write(DraftTables tables, Company company, Resource resource, Making making) {
        RegisterRows rows = new RegisterRows(register, tables);
        String item = item(tables, making.item());
        rows.addRoute(company, resource, item, making.hoursPerUnit(), making.leadTimeWeeks(), true);
        if (making.partOf() != null && !making.partOf().isBlank()) {
            String parent = item(tables, making.partOf());
            boolean known = tables.rows("bom").stream()
                    .anyMatch(line -> parent.equals(line.get("parent")) && item.equals(line.get("component")));
            if (!known) {
                tables.add("bom", Map.of("parent", parent, "component", item, "quantity", cell(making.quantity())));
            }
        }
    }

    /** The id of an item by its name or id; a new one where there is none. */
    private static String item(DraftTables tables, String name) {
        return tables.find("items", "name", name)
                .or(() -> tables.find("items", "id", name))
                .map(row -> row.getOrDefault("id", ""))
                .orElseGet(() -> {
                    String id = tables.newId("items", name);
                    tables.add("items", Map.of("id", id, "name", name.strip(), "unit", "pièce"));
                    return id;
                });
    }

    private static String name(DraftTables tables, String sheet, String id) {
        return tables.find(sheet, "id", id)
                .map(row -> row.getOrDefault("name", id))
                .orElse(id);
    }
}
