package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Where to keep stock, for programs: shares are numbers from 0 to 1, where pages speak of percent. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class StockApi {
    private final Stocks stocks;
    private final StockIntoDraft intoDraft;
    private final MessageSource messages;

    StockApi(Stocks stocks, StockIntoDraft intoDraft, MessageSource messages) {
        this.stocks = stocks;
        this.intoDraft = intoDraft;
        this.messages = messages;
    }

    /**
     * Places to take over, and the question whose answer they are.
     *
     * @param places ids of items; absent: all of the answer's
     */
    record Wish(
            int version,
            @Nullable String item,
            @Nullable Double leadTimeWeeks,
            @Nullable Double variation,
            @Nullable Double serviceLevel,
            @Nullable List<String> places) {
        /** What was sent in a field; where nothing was, nothing. */
        String found(StockField field) {
            return Objects.toString(
                    switch (field) {
                        case PRODUCT -> item;
                        case LEAD_TIME_WEEKS -> leadTimeWeeks;
                        case VARIATION -> variation;
                        case SERVICE_LEVEL -> serviceLevel;
                    },
                    "");
        }
    }

    /** Ids of the levers that were written. */
    record Taken(List<String> levers) {}

    /** The answer; 202 while it is worked out; 422 with every fault by field. */
    @GetMapping("/versions/{version}/stock")
    ResponseEntity<Object> ask(
            @PathVariable UUID scenario,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable Double leadTimeWeeks,
            @RequestParam(required = false) @Nullable Double variation,
            @RequestParam(required = false) @Nullable Double serviceLevel) {
        return answer(
                scenario, new Wish(version, item, leadTimeWeeks, variation, serviceLevel, null), ResponseEntity::ok);
    }

    /** Writes places into the draft as levers; 202 while the answer is worked out, and nothing is written. */
    @PostMapping("/draft/stock")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<Object> take(@PathVariable UUID scenario, @RequestBody Wish wish) {
        return answer(scenario, wish, answer -> {
            Set<String> chosen = wish.places() == null
                    ? answer.places().stream().map(StockAnswer.Place::item).collect(Collectors.toSet())
                    : new HashSet<>(wish.places());
            List<StockAnswer.Place> places = answer.places().stream()
                    .filter(place -> chosen.contains(place.item()))
                    .toList();
            Set<String> nowhere = new HashSet<>(chosen);
            places.forEach(place -> nowhere.remove(place.item()));
            if (chosen.isEmpty()) {
                return refused(Map.of("places", say("stock.none.chosen", "")));
            }
            if (!nowhere.isEmpty()) {
                return refused(Map.of("places", say("stock.fault.place", String.join(", ", nowhere))));
            }
            StockIntoDraft.Outcome outcome = intoDraft.take(scenario, places);
            return outcome.gone().isEmpty()
                    ? ResponseEntity.status(HttpStatus.CREATED).body(new Taken(outcome.levers()))
                    : refused(Map.of("places", say("stock.gone", String.join(", ", outcome.gone()))));
        });
    }

    /** What is done with an answer that is there. */
    private interface Use {
        ResponseEntity<Object> of(StockAnswer answer);
    }

    private ResponseEntity<Object> answer(UUID scenario, Wish wish, Use use) {
        RampUpModel model = stocks.getModel(scenario, wish.version());
        StockQuestionReader.Read read = StockQuestionReader.read(typed(wish), model);
        if (read.question().isEmpty()) {
            Map<String, String> faults = new LinkedHashMap<>();
            read.faults()
                    .forEach((field, fault) ->
                            faults.put(field.programName(), say("stock.fault." + fault.reason(), wish.found(field))));
            return refused(faults);
        }
        List<Item> unknown = Stocks.withoutLeadTime(model, read.question().get());
        if (!unknown.isEmpty()) {
            String names = unknown.stream().map(Item::name).collect(Collectors.joining(", "));
            return refused(Map.of("version", say("stock.unknown", names)));
        }
        Optional<StockAnswer> answer =
                stocks.find(scenario, wish.version(), read.question().get());
        return answer.map(use::of).orElseGet(() -> ResponseEntity.accepted().build());
    }

    private static Map<StockField, String> typed(Wish wish) {
        Map<StockField, String> typed = new EnumMap<>(StockField.class);
        typed.put(StockField.PRODUCT, wish.item() == null ? "" : wish.item());
        typed.put(StockField.LEAD_TIME_WEEKS, plain(wish.leadTimeWeeks(), 0));
        typed.put(StockField.VARIATION, plain(wish.variation(), 2));
        typed.put(StockField.SERVICE_LEVEL, plain(wish.serviceLevel(), 2));
        return typed;
    }

    /** As somebody would type it, so many digits to the right; whatever is no number is refused as it stands. */
    private static String plain(@Nullable Double number, int digits) {
        if (number == null) {
            return "";
        }
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .movePointRight(digits)
                        .stripTrailingZeros()
                        .toPlainString()
                : number.toString();
    }

    private ResponseEntity<Object> refused(Map<String, String> faults) {
        return ResponseEntity.of(FieldFaults.problem(faults)).build();
    }

    private String say(String key, String found) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[] {found}, LocaleContextHolder.getLocale()));
    }
}
