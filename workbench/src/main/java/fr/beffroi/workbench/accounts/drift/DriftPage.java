package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is really there at the end of a month, all on one page; and following a plan, setting it again. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class DriftPage {
    private final FollowedPlans plans;
    private final Scenarios scenarios;

    DriftPage(FollowedPlans plans, Scenarios scenarios) {
        this.plans = plans;
        this.scenarios = scenarios;
    }

    /** The month's page, filled in with what was counted, and beside it with what the month before was. */
    @GetMapping("/scenarios/{id}/realite")
    String show(@PathVariable UUID id, @RequestParam(name = "mois", defaultValue = "") String mois, Model model) {
        return show(id, MonthCode.read(mois), Map.of(), List.of(), model);
    }

    private String show(UUID id, LocalDate month, Map<String, String> typed, List<String> wrong, Model model) {
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("month", month);
        model.addAttribute("countables", listCountables(id));
        model.addAttribute("counted", byKey(plans.listReality(id, month)));
        model.addAttribute("before", byKey(plans.listReality(id, month.minusMonths(1))));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        return "accounts/reality";
    }

    private List<Countable> listCountables(UUID id) {
        return Countable.of(plans.findPromised(id)
                .orElseThrow(() -> new UnknownScenarioException("followed plan of scenario " + id))
                .loaded()
                .model());
    }

    private static Map<String, BigDecimal> byKey(List<Reality> all) {
        Map<String, BigDecimal> byKey = new HashMap<>();
        all.forEach(one -> byKey.put(one.kind() + "-" + one.element(), one.quantity()));
        return byKey;
    }

    /** Keeps what was counted or pasted: what is no number, and lines that cannot be read, are told, and then nothing is kept. */
    @PostMapping("/scenarios/{id}/realite")
    @AllowedTo(Role.OFFICER)
    String count(
            @PathVariable UUID id,
            @RequestParam(name = "mois", defaultValue = "") String mois,
            @RequestParam Map<String, String> sent,
            Model model) {
        LocalDate month = MonthCode.read(mois);
        TypedFields<String> fields = new TypedFields<>(sent);
        Map<Reality.Kind, Map<String, BigDecimal>> counted = new EnumMap<>(Reality.Kind.class);
        for (String field : sent.keySet()) {
            for (Reality.Kind kind : Reality.Kind.values()) {
                if (field.startsWith(kind + "-") && !fields.text(field).isEmpty()) {
                    BigDecimal quantity = fields.number(field);
                    if (!Reality.isCountable(quantity)) {
                        fields.fault(field, "number");
                    }
                    counted.computeIfAbsent(kind, any -> new HashMap<>())
                            .put(field.substring(kind.name().length() + 1), quantity);
                }
            }
        }
        if (!fields.faults().isEmpty()) {
            return show(id, month, sent, new ArrayList<>(fields.faults().keySet()), model);
        }
        String pasted = sent.getOrDefault("collage", "");
        PastedCounts read = PastedCounts.read(pasted, listCountables(id));
        if (!read.unknown().isEmpty()) {
            model.addAttribute("unread", read.unknown());
            return show(id, month, sent, List.of(), model);
        }
        read.counted()
                .forEach((kind, elements) ->
                        counted.computeIfAbsent(kind, any -> new HashMap<>()).putAll(elements));
        plans.count(id, month, counted);
        return "redirect:/scenarios/" + id + "/realite?mois=" + YearMonth.from(month);
    }

    /** Follows a plan, or no more. */
    @PostMapping("/scenarios/{id}/suivi")
    @AllowedTo(Role.OFFICER)
    String follow(@PathVariable UUID id, @RequestParam(name = "calcul", defaultValue = "") String run) {
        if (run.isEmpty()) {
            plans.unfollow(id);
        } else {
            plans.follow(id, uuid(run));
        }
        return "redirect:/scenarios/" + id;
    }

    /** Sets the plan again from the end of a month, without waiting for the night. */
    @PostMapping("/scenarios/{id}/suivi/recalage")
    @AllowedTo(Role.OFFICER)
    String setAgain(@PathVariable UUID id, @RequestParam(name = "mois", defaultValue = "") String mois) {
        scenarios.get(id);
        return plans.setAgain(id, MonthCode.read(mois))
                .map(run -> "redirect:/scenarios/" + id + "/calculs/" + run)
                .orElse("redirect:/scenarios/" + id);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
