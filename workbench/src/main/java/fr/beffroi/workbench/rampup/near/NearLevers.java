package fr.beffroi.workbench.rampup.near;

import static fr.beffroi.workbench.rampup.building.DraftTables.cell;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.rampup.building.DraftTables;
import fr.beffroi.workbench.rampup.building.RegisterRows;
import fr.beffroi.workbench.rampup.building.TakingOver;
import fr.beffroi.workbench.rampup.building.UnusableChoiceException;
import fr.beffroi.workbench.rampup.editing.Draft;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers companies that could make a scenario's item, and writes the one that was chosen into the draft: as a lever that unlocks what it makes or sells. */
@Service
@Transactional
class NearLevers {
    private final Drafts drafts;
    private final Needs needs;
    private final Candidates candidates;
    private final Register register;
    private final TakingOver takingOver;
    private final MessageSource messages;
    private final AuditLog audit;

    NearLevers(
            Drafts drafts,
            Needs needs,
            Candidates candidates,
            Register register,
            TakingOver takingOver,
            MessageSource messages,
            AuditLog audit) {
        this.drafts = drafts;
        this.needs = needs;
        this.candidates = candidates;
        this.register = register;
        this.takingOver = takingOver;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Who could make an item.
     *
     * @param item its name in the draft
     */
    record Offer(String itemId, String item, Need need, List<Candidate> candidates) {
        /** The candidate of a SIREN; empty where it is none. */
        Optional<Candidate> find(String siren) {
            return candidates.stream()
                    .filter(one -> one.company().siren().number().equals(siren))
                    .findFirst();
        }
    }

    /** What came of a wish: faults by field and nothing written, or none. */
    record Outcome(Map<LeverField, TypedFields.Fault> faults, String lever, boolean reserved) {}

    /** Empty where the draft has no such item, or the viewer sees no such need. */
    Optional<Offer> find(UUID scenario, String item, UUID need) {
        DraftTables tables = new DraftTables(drafts.get(scenario).tables());
        Optional<ItemInDraft> found = ItemInDraft.find(tables, item);
        Optional<Need> asked = needs.findNeed(need);
        if (found.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        needs.noteSeen(List.of(asked.get()));
        return Optional.of(new Offer(
                found.get().id(), found.get().name(), asked.get(), candidates.list(tables, found.get(), asked.get())));
    }

    /** The items of the draft, by id, with their names. */
    Map<String, String> listItems(UUID scenario) {
        Map<String, String> items = new LinkedHashMap<>();
        new DraftTables(drafts.get(scenario).tables())
                .rows("items").stream()
                        .filter(row -> !row.getOrDefault("id", "").isBlank())
                        .forEach(row -> items.put(row.getOrDefault("id", ""), row.getOrDefault("name", "")));
        return items;
    }

    /**
     * Writes a candidate into the draft.
     *
     * @throws UnusableChoiceException where the company told its hours to another organisation than the scenario's
     */
    Outcome add(UUID scenario, Offer offer, Candidate candidate, Map<LeverField, String> typed) {
        Draft draft = drafts.get(scenario);
        DraftTables tables = new DraftTables(draft.tables());
        LeverReader.Read read = LeverReader.read(typed, candidate, tables);
        if (!read.faults().isEmpty()) {
            return new Outcome(read.faults(), "", false);
        }
        NearLever lever = read.lever();
        Resource means = lever.means();
        boolean reserved = means != null && takingOver.take(scenario, candidate.company(), means);
        RegisterRows rows = new RegisterRows(register, tables);
        String company = rows.addCompany(candidate.company());
        ownMoney(tables, company, lever.ownEuros());
        Map<String, String> effect;
        if (means != null) {
            String route = rows.addRoute(
                    candidate.company(), means, offer.itemId(), lever.hoursPerUnit(), lever.leadTimeWeeks(), false);
            effect = Map.of("kind", "unlockRoute", "on", route);
        } else {
            effect = Map.of("kind", "unlockSource", "on", addSource(tables, offer, candidate, lever));
        }
        String name = Objects.requireNonNull(messages.getMessage(
                "near.lever.name",
                new Object[] {candidate.company().name(), offer.item()},
                LocaleContextHolder.getLocale()));
        String id = tables.newId("levers", name);
        LeverKind kind = means == null && candidate.kind() == LeverKind.QUALIFICATION
                ? LeverKind.SECOND_SOURCE
                : candidate.kind();
        tables.add(
                "levers",
                Map.of(
                        "id",
                        id,
                        "name",
                        name,
                        "company",
                        company,
                        "kind",
                        kind.name(),
                        "cost",
                        cell(lever.euros()),
                        "delayWeeks",
                        String.valueOf(lever.delayWeeks()),
                        "eligible",
                        String.join("; ", lever.programmes())));
        Map<String, String> row = new LinkedHashMap<>(effect);
        row.put("lever", id);
        tables.add("effects", row);
        drafts.save(scenario, draft.revision(), tables.changed());
        audit.record("scenario.lever", "company", company, Map.of("scenario", scenario.toString(), "lever", id));
        return new Outcome(Map.of(), name, reserved);
    }

    /** What the company has said before stays: several levers may share it. */
    private static void ownMoney(DraftTables tables, String company, double euros) {
        tables.find("companies", "id", company)
                .filter(row -> row.getOrDefault("selfFinancing", "").isBlank())
                .ifPresent(row -> {
                    Map<String, String> with = new LinkedHashMap<>(row);
                    with.put("selfFinancing", cell(euros));
                    tables.put("companies", "id", with);
                });
    }

    private static String addSource(DraftTables tables, Offer offer, Candidate candidate, NearLever lever) {
        String name = candidate.company().name();
        String id = tables.newId("sources", offer.itemId() + " " + name);
        String price = ItemInDraft.find(tables, offer.itemId())
                .map(ItemInDraft::unitPrice)
                .orElse("0");
        tables.add(
                "sources",
                Map.of(
                        "id",
                        id,
                        "item",
                        offer.itemId(),
                        "supplier",
                        name,
                        "leadTimeWeeks",
                        String.valueOf(lever.leadTimeWeeks()),
                        "maxPerWeek",
                        cell(lever.perWeek()),
                        "unitPrice",
                        price,
                        "qualified",
                        "false"));
        return id;
    }
}
