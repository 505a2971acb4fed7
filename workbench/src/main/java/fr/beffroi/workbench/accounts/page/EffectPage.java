package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.effect.Effects;
import fr.beffroi.workbench.accounts.effect.Fact;
import fr.beffroi.workbench.accounts.effect.Grouping;
import fr.beffroi.workbench.accounts.effect.Measure;
import fr.beffroi.workbench.accounts.effect.ShareBar;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseWords;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.LeverExperience;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Promise against effect for the task force: measured by product, axis, programme and size, each number down to its promises. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class EffectPage {
    private final Effects effects;
    private final Promises promises;
    private final LeverExperience experience;
    private final Programmes programmes;
    private final GrantFiles files;
    private final PromiseWords words;

    EffectPage(
            Effects effects,
            Promises promises,
            LeverExperience experience,
            Programmes programmes,
            GrantFiles files,
            PromiseWords words) {
        this.effects = effects;
        this.promises = promises;
        this.experience = experience;
        this.programmes = programmes;
        this.files = files;
        this.words = words;
    }

    /** Measures with what they are drawn as. */
    public record Line(Measure measure, String group, ShareBar bar) {}

    /** The measures of a month for programs. */
    record Measured(LocalDate month, String by, List<Measure> total, List<Measure> groups) {}

    @GetMapping("/effets")
    @Transactional
    public String show(
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "par", defaultValue = "product") String by,
            Model model) {
        LocalDate asked = MonthCode.read(month);
        Grouping grouping = grouping(by);
        List<Fact> facts = effects.listFacts(asked);
        List<Measure> total = Effects.total(facts);
        Map<String, String> names = names(grouping, facts);
        model.addAttribute("month", asked);
        model.addAttribute("grouping", grouping);
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute(
                "total",
                total.stream()
                        .map(one -> new Line(one, "", ShareBar.of(one.share())))
                        .toList());
        model.addAttribute(
                "lines",
                Effects.measure(facts, grouping).stream()
                        .map(one -> new Line(
                                one,
                                one.group().isEmpty()
                                        ? words.say("effect.group.none")
                                        : names.getOrDefault(one.group(), one.group()),
                                ShareBar.of(one.share())))
                        .toList());
        model.addAttribute("due", facts.stream().filter(Fact::isDue).count());
        model.addAttribute(
                "silent",
                facts.stream()
                        .filter(one -> one.isDue() && one.real() == null && one.reachedOn() == null)
                        .count());
        model.addAttribute("late", total.stream().mapToLong(Measure::late).sum());
        model.addAttribute("learned", experience.list());
        model.addAttribute("without", listWithoutPromise());
        return "accounts/effects";
    }

    /** The same for programs. */
    @GetMapping("/api/effects")
    @ResponseBody
    Measured read(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(name = "by", defaultValue = "product") String by) {
        LocalDate asked = MonthCode.read(month);
        List<Fact> facts = effects.listFacts(asked);
        return new Measured(asked, by, Effects.total(facts), Effects.measure(facts, grouping(by)));
    }

    /** What was learned of each kind of lever, for programs. */
    @GetMapping("/api/effects/experience")
    @ResponseBody
    List<LeverExperience.Learned> readExperience() {
        return experience.list();
    }

    private static Grouping grouping(String code) {
        return Grouping.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, String> names(Grouping grouping, List<Fact> facts) {
        Map<String, String> names = new HashMap<>();
        switch (grouping) {
            case PROGRAMME ->
                programmes.list().forEach((Programme one) -> names.put(one.id().toString(), one.name()));
            case AXIS ->
                facts.forEach(one -> names.put(
                        one.promise().axis(),
                        words.say("programme.axis." + one.promise().axis())));
            case SIZE ->
                facts.stream()
                        .map(Fact::sizeClass)
                        .filter(size -> !size.isEmpty())
                        .forEach(size -> names.put(size, words.say("company.size." + size)));
            case PRODUCT -> {}
        }
        return names;
    }

    /** Files that were decided and promise nothing yet: somebody has to say what. */
    private List<GrantFile> listWithoutPromise() {
        Set<UUID> promised = promises.list().stream()
                .map(Promise::file)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return files.list().stream()
                .filter(one -> !promised.contains(one.id()))
                .filter(one -> one.state().decision().isPresent()
                        && !(one.state() instanceof FileState.Refused)
                        && !(one.state() instanceof FileState.Recovering))
                .toList();
    }
}
