package fr.beffroi.workbench.rampup.stock;

import static fr.beffroi.workbench.rampup.building.DraftTables.cell;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.rampup.building.DraftTables;
import fr.beffroi.workbench.rampup.editing.Draft;
import fr.beffroi.workbench.rampup.editing.Drafts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes stocks into the draft as levers. An item has one such lever: taken over again it gets the new quantity, cost and delay, and keeps what
 * somebody said of it since, such as who may pay.
 */
@Service
@Transactional
class StockIntoDraft {
    private static final String DELIVER = "deliverStock";

    private final Drafts drafts;
    private final MessageSource messages;
    private final AuditLog audit;

    StockIntoDraft(Drafts drafts, MessageSource messages, AuditLog audit) {
        this.drafts = drafts;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param levers ids of the levers written, in the order of the places
     * @param gone names of items, or companies that pay, which the draft does not have any more; then nothing was written
     */
    record Outcome(List<String> levers, List<String> gone) {}

    /** Items of which the draft keeps stock by such a lever. */
    Set<String> listKept(UUID scenario) {
        DraftTables tables = new DraftTables(drafts.get(scenario).tables());
        return tables.rows("effects").stream()
                .filter(effect -> DELIVER.equals(effect.get("kind")))
                .map(effect -> effect.getOrDefault("on", ""))
                .filter(item -> findLever(tables, item).isPresent())
                .collect(Collectors.toSet());
    }

    /** Writes all of the places, or none where the draft lacks something. */
    Outcome take(UUID scenario, List<StockAnswer.Place> places) {
        Draft draft = drafts.get(scenario);
        DraftTables tables = new DraftTables(draft.tables());
        List<String> gone = places.stream()
                .filter(place -> !isKnown(tables, place))
                .map(StockAnswer.Place::name)
                .toList();
        if (!gone.isEmpty()) {
            return new Outcome(List.of(), gone);
        }
        List<String> levers = places.stream().map(place -> write(tables, place)).toList();
        drafts.save(scenario, draft.revision(), tables.changed());
        audit.record("scenario.stock", "scenario", scenario.toString(), Map.of("levers", levers));
        return new Outcome(levers, List.of());
    }

    private static boolean isKnown(DraftTables tables, StockAnswer.Place place) {
        String company = place.company();
        return tables.find("items", "id", place.item()).isPresent()
                && (company == null || tables.find("companies", "id", company).isPresent());
    }

    private String write(DraftTables tables, StockAnswer.Place place) {
        Map<String, String> lever =
                new LinkedHashMap<>(findLever(tables, place.item()).orElseGet(() -> newLever(tables, place)));
        lever.put("cost", cell(place.euros()));
        lever.put("delayWeeks", String.valueOf(place.readyWeeks()));
        String id = lever.getOrDefault("id", "");
        tables.put("levers", "id", lever);
        tables.put(
                "effects",
                "lever",
                Map.of("lever", id, "kind", DELIVER, "on", place.item(), "quantity", cell(place.units())));
        return id;
    }

    private Map<String, String> newLever(DraftTables tables, StockAnswer.Place place) {
        String name = Objects.requireNonNull(
                messages.getMessage("stock.lever.name", new Object[] {place.name()}, LocaleContextHolder.getLocale()));
        Map<String, String> lever = new LinkedHashMap<>();
        lever.put("id", tables.newId("levers", "stock-" + place.item()));
        lever.put("name", name);
        lever.put("company", place.company() == null ? "" : place.company());
        lever.put("kind", LeverKind.STOCK.name());
        return lever;
    }

    /** The lever that does nothing but keep stock of this item. */
    private static Optional<Map<String, String>> findLever(DraftTables tables, String item) {
        Map<String, List<Map<String, String>>> effects = tables.rows("effects").stream()
                .collect(Collectors.groupingBy(effect -> effect.getOrDefault("lever", "")));
        return tables.rows("levers").stream()
                .filter(lever -> LeverKind.STOCK.name().equals(lever.get("kind")))
                .filter(lever -> {
                    List<Map<String, String>> own = effects.getOrDefault(lever.getOrDefault("id", ""), List.of());
                    return own.size() == 1
                            && DELIVER.equals(own.getFirst().get("kind"))
                            && item.equals(own.getFirst().get("on"));
                })
                .findFirst();
    }
}
