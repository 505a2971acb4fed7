package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.matching.makers.Aspect;
import fr.beffroi.workbench.matching.makers.Finding;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.Verdict;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Findings in words, for templates too: {@code ${@fitWords.reasons(fit)}}. */
@Component("fitWords")
public class FitWords {
    private static final int DECIMALS = 3;

    private final MessageSource messages;
    private final References references;
    private final Formats formats;

    FitWords(MessageSource messages, References references, Formats formats) {
        this.messages = messages;
        this.references = references;
        this.formats = formats;
    }

    /** A finding as a fact. */
    public String say(Finding finding) {
        Object[] facts = finding.facts().stream().map(this::fact).toArray();
        return Objects.requireNonNull(
                messages.getMessage("matching.fact." + finding.key(), facts, LocaleContextHolder.getLocale()));
    }

    /** What speaks for it, in one line. */
    public String reasons(Fit fit) {
        return said(fit, Verdict.YES);
    }

    /** What is to be asked, in one line. */
    public String open(Fit fit) {
        return said(fit, Verdict.UNKNOWN);
    }

    /** What is missing, a fact each. */
    public List<String> gaps(Fit fit) {
        return fit.gaps().stream().map(this::say).toList();
    }

    private String said(Fit fit, Verdict verdict) {
        return fit.findings().stream()
                .filter(one -> one.verdict() == verdict)
                .map(this::say)
                .collect(Collectors.joining(" ; "));
    }

    /** A part of a score: what it is about, its weight, how far it is met, and the facts. */
    public record Part(String aspect, int weight, double share, List<String> facts) {}

    /** The parts a score is made of, in the order of aspects. */
    public List<Part> parts(Fit fit) {
        return List.of(Aspect.values()).stream()
                .map(aspect -> {
                    List<Finding> about = fit.findings().stream()
                            .filter(one -> one.aspect() == aspect)
                            .toList();
                    return new Part(
                            aspect.name(),
                            aspect.weight(),
                            about.stream().mapToDouble(Finding::share).average().orElse(0),
                            about.stream().map(this::say).toList());
                })
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    private Object fact(Object fact) {
        return switch (fact) {
            case Finding.Named named ->
                switch (named.kind()) {
                    case PROCESS -> references.process(named.code());
                    case CREDENTIAL -> references.credential(named.code());
                    case MATERIAL -> references.material(named.code());
                };
            case LocalDate day -> formats.date(day);
            case Double number -> formats.number(number, DECIMALS);
            default -> fact;
        };
    }
}
