package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Source;
import org.junit.jupiter.api.Test;

/** No name of a model becomes markup, whatever stands in it. */
class NastyNamesTest {

    private static final String NASTY =
            "</title></style><script>alert(\"x\")</script><b onclick='y'>&amp;{0}\u0000\ud800 ]]>";
    private static final String SHOWN = NASTY.replace('\u0000', '\uFFFD').replace('\ud800', '\uFFFD');

    @Test
    void everyNameIsShownAsItIs() {
        String html = ReportWriter.toHtml(renamed(HandMadeDrone.model()), HandMadeDrone.plan(), null);
        assertThat(html).doesNotContain("<script").doesNotContain("<b onclick");
        ReportPage page = ReportPage.parse(html);
        assertThat(page.list("script")).isEmpty();
        assertThat(page.list("title").getFirst().getTextContent()).startsWith(SHOWN);
        for (Language language : Language.values()) {
            assertThat(page.list("h1", language).getFirst().getTextContent()).contains(SHOWN);
            assertThat(page.list("b", language))
                    .anySatisfy(element -> assertThat(element.getTextContent()).isEqualTo(SHOWN))
                    .allSatisfy(element ->
                            assertThat(element.hasAttribute("onclick")).isFalse());
        }
    }

    private static RampUpModel renamed(RampUpModel model) {
        return new RampUpModel(
                NASTY,
                model.start(),
                model.weeks(),
                model.currency(),
                model.items().stream()
                        .map(item -> new Item(item.id(), NASTY, NASTY, item.initialStock(), item.unitCost()))
                        .toList(),
                model.bom(),
                model.companies().stream()
                        .map(company -> new Company(company.id(), NASTY, company.selfFinancingEuros(), 0, null))
                        .toList(),
                model.sites(),
                model.resources().stream()
                        .map(resource -> new Resource(resource.id(), resource.site(), NASTY, resource.hoursPerWeek()))
                        .toList(),
                model.routes(),
                model.sources().stream()
                        .map(source -> new Source(
                                source.id(),
                                source.item(),
                                NASTY,
                                source.leadTimeWeeks(),
                                source.maxPerWeek(),
                                null,
                                source.qualified()))
                        .toList(),
                model.levers().stream().map(NastyNamesTest::renamed).toList(),
                model.programmes().stream().map(NastyNamesTest::renamed).toList(),
                model.targets(),
                model.budget(),
                null);
    }

    private static Lever renamed(Lever lever) {
        return new Lever(
                lever.id(),
                NASTY,
                lever.company(),
                lever.kind(),
                lever.costEuros(),
                lever.costPerWeekEuros(),
                lever.delayWeeks(),
                lever.earliestWeek(),
                lever.latestWeek(),
                lever.requires(),
                lever.excludes(),
                lever.effects(),
                lever.eligible(),
                lever.maxPublicShare());
    }

    private static Programme renamed(Programme programme) {
        return new Programme(
                programme.id(),
                NASTY,
                programme.envelopeEuros(),
                null,
                programme.intensity(),
                programme.capPerCompanyEuros(),
                programme.minimumGrantEuros(),
                programme.deMinimis(),
                programme.from(),
                programme.to());
    }
}
