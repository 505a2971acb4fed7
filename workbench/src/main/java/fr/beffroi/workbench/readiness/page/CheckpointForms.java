package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.UnusableEntryException;
import fr.beffroi.workbench.readiness.catalogue.Words;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what an officer typed about a checkpoint, and keeps it as its next version. */
@Component
class CheckpointForms {
    private static final int MOST_ANSWERS = 10;

    private final Catalogues catalogues;

    CheckpointForms(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** As it stands in the form: answers a line each. */
    static Map<CheckpointField, String> typed(Checkpoint one) {
        Map<CheckpointField, String> typed = new EnumMap<>(CheckpointField.class);
        typed.put(CheckpointField.TEXT_FR, one.text().fr());
        typed.put(CheckpointField.TEXT_EN, one.text().en());
        typed.put(CheckpointField.WHY_FR, one.why().fr());
        typed.put(CheckpointField.WHY_EN, one.why().en());
        typed.put(CheckpointField.TODO_FR, one.todo().fr());
        typed.put(CheckpointField.TODO_EN, one.todo().en());
        typed.put(
                CheckpointField.ANSWERS_FR,
                one.answers().stream().map(Words::fr).collect(Collectors.joining("\n")));
        typed.put(
                CheckpointField.ANSWERS_EN,
                one.answers().stream().map(Words::en).collect(Collectors.joining("\n")));
        typed.put(CheckpointField.ENOUGH, String.valueOf(one.enough()));
        typed.put(CheckpointField.RANK, String.valueOf(one.rank()));
        typed.put(CheckpointField.STEP, one.step());
        typed.put(CheckpointField.LOOKS_AT, String.join(", ", one.looksAt()));
        typed.put(CheckpointField.SOURCE, one.source());
        return typed;
    }

    /** Keeps it, or says what is at fault and keeps nothing. */
    Map<CheckpointField, TypedFields.Fault> keep(Checkpoint before, Map<CheckpointField, String> typed) {
        TypedFields<CheckpointField> fields = new TypedFields<>(typed);
        Checkpoint after = new Checkpoint(
                before.code(),
                before.questionnaire(),
                before.theme(),
                EntryTexts.text(fields, CheckpointField.STEP, EntryTexts.LONGEST_NAME),
                EntryTexts.codes(fields.text(CheckpointField.LOOKS_AT), ","),
                fields.whole(CheckpointField.ENOUGH),
                rank(fields),
                EntryTexts.source(fields, CheckpointField.SOURCE),
                EntryTexts.words(fields, CheckpointField.TEXT_FR, CheckpointField.TEXT_EN, EntryTexts.LONGEST_TEXT),
                EntryTexts.words(fields, CheckpointField.WHY_FR, CheckpointField.WHY_EN, EntryTexts.LONGEST_TEXT),
                EntryTexts.words(fields, CheckpointField.TODO_FR, CheckpointField.TODO_EN, EntryTexts.LONGEST_TEXT),
                answers(fields));
        EntryTexts.text(fields, CheckpointField.REASON, EntryTexts.LONGEST_TEXT);
        if (fields.faults().isEmpty()) {
            try {
                catalogues.change(after, fields.text(CheckpointField.REASON));
            } catch (UnusableEntryException refused) {
                fields.fault(field(refused, after), refused.what());
            }
        }
        return fields.faults();
    }

    private static int rank(TypedFields<CheckpointField> fields) {
        int rank = fields.whole(CheckpointField.RANK);
        if (rank < Checkpoint.FIRST || rank > Checkpoint.LAST) {
            fields.fault(CheckpointField.RANK, "rank");
            return Checkpoint.FIRST;
        }
        return rank;
    }

    private static List<Words> answers(TypedFields<CheckpointField> fields) {
        List<String> french = EntryTexts.codes(fields.text(CheckpointField.ANSWERS_FR), "\\R");
        List<String> english = EntryTexts.codes(fields.text(CheckpointField.ANSWERS_EN), "\\R");
        List<Words> answers = new ArrayList<>();
        if (french.size() != english.size() || french.size() < 2 || french.size() > MOST_ANSWERS) {
            fields.fault(CheckpointField.ANSWERS_FR, "answers");
            return answers;
        }
        for (int at = 0; at < french.size(); at++) {
            answers.add(new Words(french.get(at), english.get(at)));
        }
        return answers;
    }

    private static CheckpointField field(UnusableEntryException refused, Checkpoint after) {
        return switch (refused.what()) {
            case "source" -> CheckpointField.SOURCE;
            case "answer" -> CheckpointField.ENOUGH;
            default -> refused.code().equals(after.step()) ? CheckpointField.STEP : CheckpointField.LOOKS_AT;
        };
    }
}
