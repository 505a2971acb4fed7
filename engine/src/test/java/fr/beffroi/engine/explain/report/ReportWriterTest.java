package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.simulate.Contribution;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.UncertainElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** The page is well-formed and closed in itself, and says the plan's own numbers. */
class ReportWriterTest {

    private static final RampUpModel MODEL = HandMadeDrone.model();
    private static final RampUpPlan PLAN = HandMadeDrone.plan();
    private static final String HTML = ReportWriter.toHtml(MODEL, PLAN, null);
    private static final ReportPage PAGE = ReportPage.parse(HTML);

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesEveryTime() throws Exception {
        Path file = folder.resolve("report.html");
        ReportWriter.write(MODEL, PLAN, null, file);
        assertThat(Files.readString(file)).isEqualTo(HTML);
    }

    @Test
    void idsAreUniqueAndEveryReferenceIsMet() {
        Set<String> ids = new HashSet<>();
        for (Element element : PAGE.list("*")) {
            String id = element.getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
        for (Element element : PAGE.list("*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ", -1)) {
                assertThat(id.isEmpty() || ids.contains(id)).as(id).isTrue();
            }
            String link = element.getAttribute("href");
            assertThat(link.isEmpty() || (link.startsWith("#") && ids.contains(link.substring(1))))
                    .as(link)
                    .isTrue();
        }
    }

    @Test
    void policyLetsInTheOwnStyleAndNothingElse() throws Exception {
        String style = PAGE.list("style").getFirst().getTextContent();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        String policy = PAGE.list("meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        assertThat(PAGE.list("script")).isEmpty();
        assertThat(PAGE.list("*"))
                .allSatisfy(element -> assertThat(element.hasAttribute("style")).isFalse());
        assertThat(style).doesNotContain("http:").doesNotContain("https:").doesNotContain("@import");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void answerSaysDateBottleneckAndNextDecision(Language language) {
        Words words = new Words(language);
        String answer = PAGE.list("h1", language).getFirst().getTextContent();
        Facts facts = Facts.of(MODEL, PLAN, null);
        LeverDecision next = facts.leversByStart().getFirst();
        assertThat(answer)
                .contains(words.date(facts.findDateReached().orElseThrow()))
                .contains(facts.rate().say(200 * 12 / 52.0, words))
                .contains(new Naming(facts, words).place(PLAN.bottlenecks().getFirst()))
                .contains(facts.lookup().getLever(next.lever()).name())
                .contains(words.euros(next.costEuros()))
                .contains(words.euros(next.publicEuros()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cadenceTableAddsUpToThePlan(Language language) {
        Words words = new Words(language);
        Periods periods = Periods.monthly(MODEL);
        TargetCadence cadence = PLAN.cadence().getFirst();
        List<List<String>> rows = PAGE.table(words.say("cadence.table", "Drone quadricoptère"), language);
        assertThat(rows).hasSameSizeAs(periods.list());
        for (int i = 0; i < rows.size(); i++) {
            Period period = periods.list().get(i);
            double delivered = 0;
            for (int week = period.from(); week < period.to(); week++) {
                delivered += cadence.deliveredByWeek().get(week);
            }
            assertThat(rows.get(i).get(3)).isEqualTo(words.number(delivered));
        }
        assertThat(periods.list().stream().mapToInt(Period::weeks).sum()).isEqualTo(MODEL.weeks());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leverAndMoneyTablesSayThePlansMoney(Language language) {
        Words words = new Words(language);
        Facts facts = Facts.of(MODEL, PLAN, null);
        List<List<String>> rows = PAGE.table(words.say("levers.table"), language);
        assertThat(rows).hasSameSizeAs(PLAN.levers());
        for (int i = 0; i < rows.size(); i++) {
            LeverDecision decision = facts.leversByStart().get(i);
            assertThat(rows.get(i))
                    .endsWith(
                            words.euros(decision.costEuros()),
                            words.euros(decision.publicEuros()),
                            words.euros(decision.ownEuros()));
        }
        List<List<String>> programmes = PAGE.table(words.say("money.programmes"), language);
        double pass = PLAN.levers().stream()
                .mapToDouble(decision -> decision.grantsEuros().getOrDefault("pass", 0.0))
                .sum();
        assertThat(programmes.getFirst()).contains("Pass Drones", words.euros(pass), words.euros(400_000 - pass));
        assertThat(PAGE.table(words.say("money.companies"), language))
                .anySatisfy(row -> assertThat(row).contains(words.say("lever.public"), words.euros(26_000)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void frontierTableHasEveryPointAndTheStepsAreLevel(Language language) {
        Words words = new Words(language);
        List<List<String>> rows = PAGE.table(words.say("frontier.table"), language);
        assertThat(rows).hasSameSizeAs(PLAN.nextEuro());
        for (int i = 0; i < rows.size(); i++) {
            BudgetPoint point = PLAN.nextEuro().stream()
                    .sorted(Comparator.comparingDouble(BudgetPoint::budgetEuros))
                    .toList()
                    .get(i);
            assertThat(rows.get(i))
                    .startsWith(
                            words.euros(point.budgetEuros()),
                            words.euros(point.publicEuros()),
                            words.number(point.backlog()));
        }
        Element chart = PAGE.list("svg", language).stream()
                .filter(svg -> svg.getAttribute("aria-labelledby").startsWith(words.id("frontier-chart")))
                .findFirst()
                .orElseThrow();
        assertThat(ReportPage.listIn(chart, "path"))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(path.getAttribute("d")).matches("M[^L]*").contains("H"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void heatTableMarksTheWeeksThatBind(Language language) {
        Words words = new Words(language);
        List<List<String>> rows = PAGE.table(words.say("heat.table"), language);
        String place = new Naming(Facts.of(MODEL, PLAN, null), words)
                .place(PLAN.bottlenecks().getFirst());
        List<String> first = rows.getFirst();
        assertThat(first.getFirst()).startsWith(place);
        assertThat(first).anyMatch(cell -> cell.endsWith("●"));
        assertThat(rows.getLast()).noneMatch(cell -> cell.endsWith("●"));
    }

    @Test
    void goalFiguresAreThePlansGoals() {
        Words words = new Words(Language.FRENCH);
        List<String> values = PAGE.list("span", Language.FRENCH).stream()
                .filter(span -> span.getAttribute("class").equals("value"))
                .map(Element::getTextContent)
                .toList();
        assertThat(values)
                .containsExactly(
                        words.number(PLAN.goal(GoalName.BACKLOG).value()),
                        words.euros(PLAN.goal(GoalName.PUBLIC_MONEY).value()),
                        words.euros(PLAN.goal(GoalName.PRIVATE_MONEY).value()),
                        words.euros(PLAN.goal(GoalName.STOCK_VALUE).value() / MODEL.weeks()));
    }

    @Test
    void stockValueIsWorkedOutAsThePlanDoes() {
        double sum = new StockValues(MODEL, PLAN, new Lookup(MODEL))
                .listDearestFirst().stream()
                        .mapToDouble(StockValues.ItemValue::euroWeeks)
                        .sum();
        assertThat(sum).isCloseTo(PLAN.goal(GoalName.STOCK_VALUE).value(), Percentage.withPercentage(1e-6));
    }

    @Test
    void aPlanOfAnotherModelIsRefusedInWords() {
        RampUpModel other = MODEL.withLevers(List.of());
        assertThatThrownBy(() -> ReportWriter.toHtml(other, PLAN, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe it was made for another model");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDateThatIsNotCertainNeverStandsAlone(Language language) {
        RampUpModel uncertain = MODEL.withUncertainty(new Uncertainty(
                List.of(),
                List.of(),
                List.of(),
                List.of(new UncertainResource(MODEL.resources().getFirst().id(), new Uncertainty.Breakdown(10, 1)))));
        Words words = new Words(language);
        assertThat(sentences(ReportWriter.toHtml(uncertain, PLAN, null), language))
                .containsExactly(words.say("certainty.unknown"));
        assertThat(sentences(HTML, language)).isEmpty();

        DateOutlook date =
                new DateOutlook(4, List.of(), Collections.nCopies(MODEL.weeks(), Estimate.ofProbability(40, 100)));
        Simulation simulation = new Simulation(
                MODEL.name(),
                PLAN.modelSha256(),
                100,
                1,
                12.5,
                new Estimate(20, 19, 21),
                date,
                List.of(),
                List.of(new Contribution(
                        new UncertainElement(
                                UncertainElement.Kind.RESOURCE,
                                MODEL.resources().getFirst().id()),
                        new Estimate(7, 6, 8))),
                null);
        String html = ReportWriter.toHtml(uncertain, PLAN, simulation);
        assertThat(sentences(html, language))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(words.percent(0.4), words.percent(0.309), words.percent(0.498), "100")
                .endsWith(words.say("certainty.unlikely"));
        assertThat(ReportPage.parse(html).table(words.say("certainty.costs"), language))
                .containsExactly(List.of(
                        MODEL.resources().getFirst().name(),
                        words.say("certainty.kind.RESOURCE"),
                        words.number(7),
                        words.say("certainty.range", words.number(6), words.number(8))));
    }

    private static List<String> sentences(String html, Language language) {
        return ReportPage.parse(html).list("p", language).stream()
                .filter(p -> p.getAttribute("class").equals("certainty"))
                .map(Element::getTextContent)
                .toList();
    }
}
