package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.web.form.PageField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where to keep stock so that products come sooner: a wish, the answer, and the places that were chosen as levers of the draft. */
@Controller
@RequestMapping("/scenarios/{id}/stock")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class StockPage {
    private final Stocks stocks;
    private final StockIntoDraft intoDraft;
    private final Scenarios scenarios;
    private final Drafts drafts;

    StockPage(Stocks stocks, StockIntoDraft intoDraft, Scenarios scenarios, Drafts drafts) {
        this.stocks = stocks;
        this.intoDraft = intoDraft;
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    /** The wish; once one is made, the answer too. */
    @GetMapping
    String show(@PathVariable UUID id, @RequestParam Map<String, String> sent, Model model) {
        ask(id, sent, model);
        return "rampup/stock";
    }

    /** What a page asks for again while the answer is worked out. */
    @GetMapping("/reponse")
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> sent, Model model) {
        ask(id, sent, model);
        return "rampup/stock :: answer";
    }

    private void ask(UUID id, Map<String, String> sent, Model model) {
        Scenario scenario = scenarios.get(id);
        RampUpModel asked = stocks.getModel(id, version(scenario));
        boolean mayWrite = Viewers.current().role() == Role.OFFICER;
        model.addAttribute("scenario", scenario);
        model.addAttribute("products", products(asked));
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("ahead", mayWrite && drafts.isAhead(id));
        StockQuestion all = new StockQuestion(
                StockQuestion.ALL, 0, StockQuestion.USUAL_VARIATION, StockQuestion.USUAL_SERVICE_LEVEL);
        List<Item> unknown = Stocks.withoutLeadTime(asked, all);
        model.addAttribute("unknown", unknown.stream().map(Item::name).toList());
        if (!unknown.isEmpty() || asked.targets().isEmpty()) {
            return;
        }
        StockAnswer.Product slowest = StockAnswer.slowest(new StockCalculation(asked, all).withoutStock());
        model.addAttribute("slowest", slowest);
        boolean isAsked = sent.containsKey(StockField.LEAD_TIME_WEEKS.pageName());
        Map<StockField, String> typed = usual(slowest);
        for (StockField field : StockField.values()) {
            typed.computeIfPresent(field, (one, usual) -> sent.getOrDefault(one.pageName(), usual));
        }
        model.addAttribute("typed", PageField.byPageName(typed));
        if (!isAsked) {
            return;
        }
        StockQuestionReader.Read read = StockQuestionReader.read(typed, asked);
        model.addAttribute("faults", PageField.byPageName(read.faults()));
        read.question().ifPresent(question -> {
            model.addAttribute("question", question);
            stocks.find(id, scenario.lastVersion(), question).ifPresent(answer -> model.addAttribute("answer", answer));
        });
        if (mayWrite) {
            model.addAttribute("kept", intoDraft.listKept(id));
            model.addAttribute("faultCount", drafts.check(id).faults().size());
        }
    }

    /** Half of what it takes today is a wish that shows something. */
    private static Map<StockField, String> usual(StockAnswer.Product slowest) {
        Map<StockField, String> usual = new EnumMap<>(StockField.class);
        usual.put(StockField.PRODUCT, "");
        usual.put(StockField.LEAD_TIME_WEEKS, String.valueOf((int) slowest.weeksWithoutStock() / 2));
        usual.put(StockField.VARIATION, percent(StockQuestion.USUAL_VARIATION));
        usual.put(StockField.SERVICE_LEVEL, percent(StockQuestion.USUAL_SERVICE_LEVEL));
        return usual;
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    /** Writes the chosen places into the draft. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    String take(
            @PathVariable UUID id,
            @RequestParam(name = "place", defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        Scenario scenario = scenarios.get(id);
        StockQuestionReader.Read read = StockQuestionReader.read(
                PageField.typed(StockField.class, sent), stocks.getModel(id, version(scenario)));
        for (StockField field : StockField.values()) {
            flash.addAttribute(field.pageName(), sent.getOrDefault(field.pageName(), ""));
        }
        Optional<StockAnswer> answer =
                read.question().flatMap(question -> stocks.find(id, scenario.lastVersion(), question));
        // A version that was published meanwhile has other answers: those are shown, and nothing is written.
        answer.ifPresent(known -> {
            List<StockAnswer.Place> places = known.places().stream()
                    .filter(place -> chosen.contains(place.item()))
                    .toList();
            if (places.isEmpty()) {
                flash.addFlashAttribute("refused", "stock.none.chosen");
                return;
            }
            StockIntoDraft.Outcome outcome = intoDraft.take(id, places);
            if (outcome.gone().isEmpty()) {
                flash.addFlashAttribute("added", outcome.levers().size());
            } else {
                flash.addFlashAttribute("gone", String.join(", ", outcome.gone()));
            }
        });
        return "redirect:/scenarios/" + id + "/stock";
    }

    private static int version(Scenario scenario) {
        if (scenario.lastVersion() == 0) {
            throw new UnknownScenarioException("version of scenario " + scenario.id());
        }
        return scenario.lastVersion();
    }

    private static Map<String, String> products(RampUpModel model) {
        Map<String, String> products = new LinkedHashMap<>();
        for (Target target : model.targets()) {
            model.items().stream()
                    .filter(item -> item.id().equals(target.item()))
                    .forEach(item -> products.put(item.id(), item.name()));
        }
        return products;
    }
}
