package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The parts of the report in one language, for a page that has a frame and a style sheet of its own: HTML without style, script or foreign
 * address, in which every name out of the model is escaped.
 */
public final class ReportFragments {
    /** The report's sections, in their order. */
    public static final List<String> SECTIONS =
            List.of("cadence", "bottlenecks", "levers", "money", "frontier", "parts", "method");

    private final Facts facts;
    private final Words words;
    private final Funding funding;

    private ReportFragments(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.funding = new Funding(facts.model(), facts.plan(), facts.lookup());
    }

    /**
     * Gets ready to write the parts; any language but English is French.
     *
     * @throws IllegalArgumentException where the plan names something the model does not have
     */
    public static ReportFragments of(RampUpModel model, RampUpPlan plan, Locale locale) {
        boolean english = locale.getLanguage().equals(Language.ENGLISH.tag());
        return new ReportFragments(
                Facts.of(model, plan, null), new Words(english ? Language.ENGLISH : Language.FRENCH));
    }

    /** The sentence the reader came for, as the page's {@code h1}, and how well it is proven. */
    public String answer() {
        return html(html -> new Answer(facts).write(html, words));
    }

    /** The same for a reader who may not know what holds the target back. */
    public String answerWithoutBottleneck() {
        return html(html -> new Answer(facts).writeWithoutBottleneck(html, words));
    }

    /** The four goals as figures that open on what they are made of. */
    public String figures() {
        return html(html -> new KeyFigures(facts, funding).write(html, words));
    }

    /**
     * One of the {@link #SECTIONS} with its title, chart and numbers.
     *
     * @throws IllegalArgumentException where there is no such section
     */
    public String section(String id) {
        Section section = ReportWriter.sections(facts, funding).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No section " + id + ".\nMaybe one of " + SECTIONS + "."));
        return html(html -> section.write(html, words));
    }

    /** When the cadence is reached, in one sentence of plain text. */
    public String sayDate() {
        return new Answer(facts).sayCadence(words);
    }

    /** What holds the target back, in one sentence of plain text. */
    public String sayBottleneck() {
        return new Answer(facts).sayBlocking(words);
    }

    /** What to decide next and what it costs whom, in one sentence of plain text. */
    public String sayDecision() {
        return new Answer(facts).sayDecision(words);
    }

    private static String html(Consumer<Html> writer) {
        Html html = new Html();
        writer.accept(html);
        return html.finish();
    }
}
