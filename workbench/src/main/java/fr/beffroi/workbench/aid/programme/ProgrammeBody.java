package fr.beffroi.workbench.aid.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a programme says, in one version.
 *
 * @param purpose in the reader's words
 * @param closesOn last day a grant may be decided
 * @param conditions kept afterwards
 * @param papers asked for
 * @param steps of a file, in their order
 * @param coFunders who may fund beside
 * @param assumptions what is not known but assumed, said openly
 * @param examples that hold, or nothing is published
 */
public record ProgrammeBody(
        String purpose,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Tranche> tranches,
        List<Condition> conditions,
        List<String> papers,
        List<String> steps,
        List<String> coFunders,
        List<String> assumptions,
        List<Example> examples) {
    public ProgrammeBody {
        tranches = List.copyOf(tranches);
        conditions = List.copyOf(conditions);
        papers = List.copyOf(papers);
        steps = List.copyOf(steps);
        coFunders = List.copyOf(coFunders);
        assumptions = List.copyOf(assumptions);
        examples = List.copyOf(examples);
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException(
                    "closesOn is " + closesOn + ", before opensOn " + opensOn + ".\nMaybe the two were exchanged.");
        }
        List<String> names = tranches.stream().map(Tranche::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "tranches are named " + names + ".\nMaybe at least one, each with a name of its own.");
        }
        for (Example example : examples) {
            if (!names.contains(example.tranche())) {
                throw new IllegalArgumentException("Example \"" + example.name() + "\" is about tranche \""
                        + example.tranche() + "\".\nMaybe one of " + names);
            }
        }
    }

    /** Tries all examples. */
    public List<Example.Outcome> tryExamples() {
        return examples.stream()
                .map(example -> example.on(tranche(example.tranche())))
                .toList();
    }

    /** Parts whose legal basis ends while the programme still runs. */
    public List<Tranche> listOutlivedBases() {
        return tranches.stream().filter(part -> part.endsBefore(closesOn)).toList();
    }

    private Tranche tranche(String name) {
        return tranches.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
