package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.Condition;
import fr.beffroi.workbench.aid.programme.Example;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.words.RuleWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads a programme out in the language of the page, and tries its examples. */
@Component
class ProgrammeReader {
    private final RuleWords words;
    private final MessageSource messages;

    ProgrammeReader(RuleWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    ProgrammeReading read(ProgrammeBody body) {
        Map<String, Tranche> parts =
                body.tranches().stream().collect(Collectors.toMap(Tranche::name, Function.identity()));
        return new ProgrammeReading(
                body.purpose(),
                body.opensOn(),
                body.closesOn(),
                body.tranches().stream().map(this::part).toList(),
                body.conditions().stream().map(this::condition).toList(),
                body.papers(),
                body.steps(),
                body.coFunders(),
                body.assumptions(),
                body.tryExamples().stream()
                        .map(outcome -> tried(
                                outcome,
                                Objects.requireNonNull(
                                        parts.get(outcome.example().tranche()))))
                        .toList());
    }

    private ProgrammeReading.Part part(Tranche part) {
        return new ProgrammeReading.Part(
                part.name(),
                say("programme.basis." + part.basis()),
                part.scheme(),
                form(part.form()),
                part.basis().until(),
                words.listSaid(part.allRules()));
    }

    private String form(AidForm form) {
        return switch (form) {
            case AidForm.Grant _ -> say("programme.form.grant");
            case AidForm.RepayableAdvance advance ->
                say("programme.form.advance", advance.monthsFree(), advance.instalments());
        };
    }

    private String condition(Condition condition) {
        return say("programme.condition." + condition.kind(), condition.years()) + " "
                + say("programme.clawback." + condition.clawback());
    }

    private ProgrammeReading.Tried tried(Example.Outcome outcome, Tranche part) {
        Example example = outcome.example();
        return new ProgrammeReading.Tried(
                example.name(),
                part.name(),
                outcome.holds(),
                example.mostCents(),
                outcome.grantCents(),
                sentences(example.objections(), part),
                sentences(outcome.said(), part));
    }

    /** An example may name a rule its part has not: its code is shown then, for its author to see. */
    private List<String> sentences(List<String> codes, Tranche part) {
        return codes.stream()
                .flatMap(code -> {
                    List<String> said = part.allRules().stream()
                            .filter(rule -> rule.code().equals(code))
                            .map((Rule rule) -> words.sentence(rule))
                            .distinct()
                            .toList();
                    return (said.isEmpty() ? List.of(code) : said).stream();
                })
                .toList();
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
