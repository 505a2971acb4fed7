package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.need.QualifyingWay;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Companies that could make an item, and the levers that qualify them, for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo(Role.OFFICER)
class NearApi {
    private final NearLevers levers;
    private final MessageSource messages;

    NearApi(NearLevers levers, MessageSource messages) {
        this.levers = levers;
        this.messages = messages;
    }

    /**
     * A company that could.
     *
     * @param gaps how many things are missing: 0, 1 or 2
     * @param ways what it takes, the cheapest first; empty where that must be priced by hand
     */
    record Could(Siren siren, String name, int gaps, List<QualifyingWay> ways, List<Means> means) {}

    /** A means of production that would serve. */
    record Means(UUID id, String name) {}

    /**
     * A lever to add; what is absent is as the page suggests it.
     *
     * @param way place in the list of ways; absent together with {@code euros}: the cheapest
     * @param means id of the company's means; absent together with {@code perWeek}: as suggested
     */
    record Wish(
            String item,
            UUID need,
            String siren,
            @Nullable Integer way,
            @Nullable Double euros,
            @Nullable Integer delayWeeks,
            @Nullable UUID means,
            @Nullable Double hoursPerUnit,
            @Nullable Integer leadTimeWeeks,
            @Nullable Double perWeek,
            @Nullable Double ownEuros,
            @Nullable List<String> programmes) {

        Map<LeverField, String> typed(Map<LeverField, String> suggested) {
            Map<LeverField, String> typed = new EnumMap<>(LeverField.class);
            typed.putAll(suggested);
            if (euros != null) {
                typed.remove(LeverField.WAY);
            }
            if (perWeek != null) {
                typed.remove(LeverField.MEANS);
            }
            put(typed, LeverField.WAY, way);
            put(typed, LeverField.EUROS, euros);
            put(typed, LeverField.DELAY_WEEKS, delayWeeks);
            put(typed, LeverField.MEANS, means);
            put(typed, LeverField.HOURS_PER_UNIT, hoursPerUnit);
            put(typed, LeverField.LEAD_TIME_WEEKS, leadTimeWeeks);
            put(typed, LeverField.PER_WEEK, perWeek);
            put(typed, LeverField.OWN_EUROS, ownEuros);
            put(typed, LeverField.PROGRAMMES, programmes == null ? null : String.join(",", programmes));
            return typed;
        }

        private static void put(Map<LeverField, String> typed, LeverField field, @Nullable Object value) {
            if (value != null) {
                typed.put(field, value instanceof Double number ? plain(number) : value.toString());
            }
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
    }

    /** The lever that was added, and whether the scenario is its own organisation's alone now. */
    record Added(String lever, boolean reserved) {}

    /** Who could make an item that a need tells more about. */
    @GetMapping("/candidates")
    List<Could> list(@PathVariable UUID scenario, @RequestParam String item, @RequestParam UUID need) {
        return require(scenario, item, need).candidates().stream()
                .map(one -> new Could(
                        one.company().siren(),
                        one.company().name(),
                        one.fit().gaps().size(),
                        one.ways(),
                        one.means().stream()
                                .map(means -> new Means(means.id(), means.name()))
                                .toList()))
                .toList();
    }

    /** Adds a lever to the draft; 422 with every fault by field. */
    @PostMapping("/draft/levers")
    ResponseEntity<Object> add(@PathVariable UUID scenario, @RequestBody Wish wish) {
        NearLevers.Offer offer = require(scenario, wish.item(), wish.need());
        Candidate candidate =
                offer.find(wish.siren()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        NearLevers.Outcome outcome = levers.add(scenario, offer, candidate, wish.typed(candidate.suggested()));
        if (outcome.faults().isEmpty()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(new Added(outcome.lever(), outcome.reserved()));
        }
        Map<String, String> faults = new TreeMap<>();
        outcome.faults()
                .forEach((field, fault) -> faults.put(
                        field.name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNull(messages.getMessage(
                                "near.fault." + fault.reason(),
                                new Object[] {fault.found()},
                                LocaleContextHolder.getLocale()))));
        return ResponseEntity.of(FieldFaults.problem(faults)).build();
    }

    private NearLevers.Offer require(UUID scenario, String item, UUID need) {
        return levers.find(scenario, item, need).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
