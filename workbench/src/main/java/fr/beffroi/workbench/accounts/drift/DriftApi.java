package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Followed plans for programs: what was counted, setting again, and drift. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class DriftApi {
    private final FollowedPlans plans;
    private final Scenarios scenarios;

    DriftApi(FollowedPlans plans, Scenarios scenarios) {
        this.plans = plans;
        this.scenarios = scenarios;
    }

    /** Which plan is followed. */
    record Wish(@Nullable UUID run) {}

    /** What was counted at the end of a month: by kind and element. */
    record Counted(
            @Nullable LocalDate month,
            @Nullable Map<Reality.Kind, @Nullable Map<String, @Nullable BigDecimal>> counted) {}

    /** From the end of which month. */
    record Month(@Nullable LocalDate month) {}

    /** The run of the plan that is set again. */
    record Again(UUID run) {}

    @GetMapping("/drift")
    List<Drift> list(@PathVariable UUID scenario) {
        scenarios.get(scenario);
        return plans.list(scenario);
    }

    @PutMapping("/following")
    @AllowedTo(Role.OFFICER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable UUID scenario, @RequestBody Wish wish) {
        plans.follow(scenario, required(wish.run(), "run"));
    }

    @DeleteMapping("/following")
    @AllowedTo(Role.OFFICER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable UUID scenario) {
        plans.unfollow(scenario);
    }

    @PutMapping("/reality")
    @AllowedTo(Role.OFFICER)
    List<Reality> count(@PathVariable UUID scenario, @RequestBody Counted counted) {
        LocalDate month = checked(counted.month());
        Map<Reality.Kind, Map<String, BigDecimal>> all = new HashMap<>();
        required(counted.counted(), "counted").forEach((kind, elements) -> {
            Map<String, BigDecimal> own = new HashMap<>();
            if (elements != null) {
                elements.forEach((element, quantity) -> own.put(element, notNegative(quantity)));
            }
            all.put(kind, own);
        });
        plans.count(scenario, month, all);
        return plans.listReality(scenario, month);
    }

    /** 409 where it was done already, is not followed, or has not begun or is over by then. */
    @PostMapping("/following/setting-again")
    @AllowedTo(Role.OFFICER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Again setAgain(@PathVariable UUID scenario, @RequestBody Month month) {
        scenarios.get(scenario);
        return plans.setAgain(scenario, checked(month.month()))
                .map(Again::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private static LocalDate checked(@Nullable LocalDate month) {
        LocalDate first = required(month, "month").withDayOfMonth(1);
        if (!MonthCode.isOfLastYears(first)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "A month of the last ten years.");
        }
        return first;
    }

    private static BigDecimal notNegative(@Nullable BigDecimal quantity) {
        if (quantity == null || !Reality.isCountable(quantity)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "A quantity from 0 to 1000000000.");
        }
        return quantity;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, field + " is missing.");
        }
        return value;
    }
}
