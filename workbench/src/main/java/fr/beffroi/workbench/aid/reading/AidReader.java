package fr.beffroi.workbench.aid.reading;

import fr.beffroi.workbench.aid.eligibility.Answer;
import fr.beffroi.workbench.aid.eligibility.PartAnswer;
import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.Eligibility;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Objection;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.words.RuleWords;
import fr.beffroi.workbench.aid.words.SeenFacts;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads out what a company may get, in the language of the page: the answer, each rule with its facts, what would have to change. */
@Component
public class AidReader {
    private static final int CENTS = 2;

    private final RuleWords words;
    private final DeMinimisReader deMinimis;
    private final Formats formats;
    private final MessageSource messages;

    AidReader(RuleWords words, DeMinimisReader deMinimis, Formats formats, MessageSource messages) {
        this.words = words;
        this.deMinimis = deMinimis;
        this.formats = formats;
        this.messages = messages;
    }

    /** The whole answer. */
    public AidReading read(Answer answer) {
        return new AidReading(
                answer.companyName(),
                euros(answer.findBest().map(PartAnswer::mostCents).orElse(0L)),
                answer.parts().stream().map(this::part).toList(),
                deMinimis.read(answer.known(), answer.question().grantDay()));
    }

    /** What one part of a programme says. */
    public AidReading.Part part(PartAnswer answer) {
        Tranche part = answer.part();
        return new AidReading.Part(
                answer.programme(),
                answer.programmeName(),
                part.name(),
                say("programme.basis." + part.basis()),
                part.scheme(),
                form(part.form()),
                euros(answer.mostCents()),
                euros(answer.withoutCeilingCents()),
                answer.isShortOfRoom() ? answer.fitsFrom() : null,
                verdict(answer),
                basisEnds(answer),
                envelope(answer),
                answer.objections().stream().map(words::change).distinct().toList(),
                rules(answer));
    }

    private String form(AidForm form) {
        return switch (form) {
            case AidForm.Grant _ -> say("programme.form.grant");
            case AidForm.RepayableAdvance advance ->
                say("programme.form.advance", advance.monthsFree(), advance.instalments());
        };
    }

    private String verdict(PartAnswer answer) {
        if (!answer.isInPeriod()) {
            return say(
                    "eligibility.verdict.period",
                    formats.date(answer.body().opensOn()),
                    formats.date(answer.body().closesOn()));
        }
        String most = formats.euros(euros(answer.mostCents()));
        if (answer.isShortOfRoom()) {
            return shortOfRoom(answer, most);
        }
        if (answer.mostCents() > 0) {
            return say("eligibility.verdict.most", most);
        }
        return answer.findGatesOpenOn()
                .map(day -> say("eligibility.verdict.later", formats.date(day)))
                .orElseGet(() ->
                        say("eligibility.verdict.none", answer.objections().size()));
    }

    private String shortOfRoom(PartAnswer answer, String most) {
        String whole = formats.euros(euros(answer.withoutCeilingCents()));
        String now = answer.mostCents() > 0 ? "some" : "nothing";
        if (answer.fitsFrom() == null) {
            return say("eligibility.verdict.room." + now + ".never", most, whole);
        }
        String day = formats.date(answer.fitsFrom());
        boolean tooLate = answer.fitsFrom().isAfter(answer.body().closesOn());
        return say("eligibility.verdict.room." + now + (tooLate ? ".late" : ""), most, whole, day);
    }

    private @Nullable String basisEnds(PartAnswer answer) {
        return answer.isBasisEnding()
                ? say(
                        "eligibility.basisEnds",
                        say("programme.basis." + answer.part().basis()),
                        formats.date(answer.part().basis().until()),
                        words.successor(answer.part().basis()))
                : null;
    }

    private @Nullable String envelope(PartAnswer answer) {
        Long left = answer.past().leftCents();
        if (left == null) {
            return null;
        }
        String key = left < answer.mostCents() ? "eligibility.envelope.short" : "eligibility.envelope";
        return say(key, formats.euros(euros(left)));
    }

    private List<AidReading.RuleLine> rules(PartAnswer answer) {
        return answer.part().allRules().stream()
                .map(rule -> line(rule, answer))
                .sorted(Comparator.comparing(AidReading.RuleLine::state))
                .toList();
    }

    private AidReading.RuleLine line(Rule rule, PartAnswer answer) {
        Eligibility judged = answer.judged();
        // Two rules of one kind stand apart by what they are: a bound objection names only the kind.
        Objection objection = answer.objections().stream()
                .filter(one -> one.rule().equals(rule.code()))
                .findFirst()
                .orElse(null);
        SeenFacts saw = SeenFacts.of(
                rule,
                answer.request(),
                judged.eligibleCostCents(),
                answer.past().isKnown());
        Long allows = rule instanceof LimitRule limit
                ? (Long) limit.mostCents(answer.request(), judged.eligibleCostCents())
                : null;
        return new AidReading.RuleLine(
                rule.code(),
                state(rule, objection, saw, judged),
                words.sentence(rule),
                words.article(rule),
                words.saw(saw),
                objection == null ? null : words.objection(objection),
                objection == null ? null : objection.goneOn(),
                allows == null || allows == Long.MAX_VALUE ? null : euros(allows));
    }

    private static AidReading.State state(Rule rule, @Nullable Objection objection, SeenFacts saw, Eligibility judged) {
        if (objection != null) {
            return AidReading.State.NO;
        }
        if (judged.bindingLimit() != null && judged.bindingLimit().rule().equals(rule)) {
            return AidReading.State.BINDS;
        }
        return saw.isUnknown() ? AidReading.State.UNKNOWN : AidReading.State.YES;
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
