package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report on a plan: one HTML page that needs nothing beside itself, in French with English at a switch, for a reader who
 * never saw a mathematical programme. The answer comes first, then what it rests on.
 */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes the report to a file, which is replaced where it exists.
     *
     * @param simulation of the plan; null where it was not simulated, which the report then says, unless nothing of the model is uncertain
     * @throws IllegalArgumentException where the plan names something the model does not have
     */
    public static void write(RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation, Path file)
            throws IOException {
        Files.writeString(file, toHtml(model, plan, simulation));
    }

    /**
     * The report as text.
     *
     * @param simulation as for {@link #write}
     * @throws IllegalArgumentException where the plan names something the model does not have
     */
    public static String toHtml(RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation) {
        Facts facts = Facts.of(model, plan, simulation);
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").open("html", "lang", Language.FRENCH.tag());
        head(html, model, StyleSheet.load());
        html.open("body");
        languageSwitch(html);
        for (Language language : Language.values()) {
            page(html, new Words(language), facts);
        }
        return html.close().close().finish();
    }

    private static void head(Html html, RampUpModel model, StyleSheet style) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", model.name() + " · Beffroi");
        html.open("style").trusted(style.css()).close().close();
    }

    /** Two radio buttons and a rule of the style sheet: the switch works without any script. */
    private static void languageSwitch(Html html) {
        html.open("nav", "class", "switch", "aria-label", "Langue / Language").open("fieldset");
        html.leaf("legend", "Langue / Language", "class", "unseen");
        for (Language language : Language.values()) {
            String id = "language-" + language.tag();
            if (language == Language.FRENCH) {
                html.empty("input", "type", "radio", "name", "language", "id", id, "checked", "");
            } else {
                html.empty("input", "type", "radio", "name", "language", "id", id);
            }
            html.leaf("label", language.ownName(), "for", id, "lang", language.tag());
        }
        html.close().close();
    }

    private static void page(Html html, Words words, Facts facts) {
        Funding funding = new Funding(facts.model(), facts.plan(), facts.lookup());
        List<Section> sections = sections(facts, funding);
        String tag = words.language().tag();
        html.open("div", "class", "page report " + tag, "lang", tag).open("header");
        html.open("p", "class", "brand");
        Mark.write(html);
        html.open("span").leaf("b", words.say("brand")).text(" ");
        html.leaf("span", facts.model().name(), "class", "model")
                .close()
                .close()
                .close();
        html.open("main");
        new Answer(facts).write(html, words);
        certainty(html, words, facts);
        new KeyFigures(facts, funding).write(html, words);
        contents(html, words, sections);
        sections.forEach(section -> section.write(html, words));
        html.close().open("footer").leaf("p", words.say("footer")).close().close();
    }

    /** A date never stands alone where something is uncertain. */
    private static void certainty(Html html, Words words, Facts facts) {
        if (facts.simulation() != null) {
            new Certainty(facts, facts.simulation()).writeSentence(html, words);
        } else if (facts.model().uncertainty() != null) {
            html.leaf("p", words.say("certainty.unknown"), "class", "certainty");
        }
    }

    static List<Section> sections(Facts facts, Funding funding) {
        List<Section> sections = new ArrayList<>();
        sections.add(new CadenceSection(facts));
        if (facts.simulation() != null) {
            sections.add(new Certainty(facts, facts.simulation()));
        }
        sections.add(new BottleneckSection(facts));
        sections.add(new LeverSection(facts));
        sections.add(new MoneySection(facts, funding));
        sections.add(new FrontierSection(facts));
        sections.add(new PartsSection(facts));
        sections.add(new MethodSection(facts));
        return sections;
    }

    private static void contents(Html html, Words words, List<Section> sections) {
        html.open("nav", "class", "contents", "aria-label", words.say("contents"))
                .open("ul");
        for (Section section : sections) {
            html.open("li")
                    .leaf("a", words.say("section." + section.id()), "href", "#" + words.id(section.id()))
                    .close();
        }
        html.close().close();
    }
}
