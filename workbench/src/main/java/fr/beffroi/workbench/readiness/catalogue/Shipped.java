package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.readiness.catalogue.ShippedFile.Line;
import fr.beffroi.workbench.readiness.way.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shipped with a release. */
public final class Shipped {
    private static final int CENTS = 100;

    private Shipped() {}

    /** Everything as shipped, before anybody changed anything. */
    public static Catalogue catalogue() {
        return new Catalogue(
                requirements(), profiles(), questions(), questionnaires(), checkpoints(), bodies(), sources());
    }

    static List<Requirement> requirements() {
        return ShippedFile.read("requirements.txt", 13, 0).stream()
                .map(Shipped::requirement)
                .toList();
    }

    private static Requirement requirement(Line line) {
        List<String> sources = line.list(8, ",");
        return new Requirement(
                line.field(0),
                line.field(1),
                range(line.field(2), CENTS),
                range(line.field(3), 1),
                needs(line.field(4)),
                line.list(5, ","),
                line.field(6),
                CostKind.valueOf(line.field(7)),
                sources.get(0),
                sources.get(1),
                sources.get(2),
                new Words(line.field(9), line.field(10)),
                new Words(line.field(11), line.field(12)));
    }

    /** {@code a & b / c}: a, and b or c. */
    static List<List<String>> needs(String text) {
        return ShippedFile.list(text, "&").stream()
                .map(group -> ShippedFile.list(group, "/"))
                .toList();
    }

    private static @Nullable Range range(String text, int unit) {
        List<String> ends = ShippedFile.list(text, "-");
        return ends.isEmpty()
                ? null
                : new Range(Long.parseLong(ends.get(0)) * unit, Long.parseLong(ends.get(1)) * unit);
    }

    static List<Profile> profiles() {
        return ShippedFile.read("profiles.txt", 5, 0).stream()
                .map(line -> new Profile(
                        line.field(0), new Words(line.field(1), line.field(2)), line.list(3, ","), line.list(4, ",")))
                .toList();
    }

    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Line line : ShippedFile.read("questions.txt", 5, 3)) {
            if (line.below()) {
                questions
                        .getLast()
                        .answers()
                        .add(new Question.Answer(new Words(line.field(0), line.field(1)), line.list(2, ",")));
            } else {
                questions.add(new Question(
                        line.field(0),
                        new Words(line.field(1), line.field(2)),
                        new Words(line.field(3), line.field(4)),
                        new ArrayList<>()));
            }
        }
        return questions;
    }

    static List<Questionnaire> questionnaires() {
        List<Questionnaire> questionnaires = new ArrayList<>();
        for (Line line : ShippedFile.read("questionnaires.txt", 5, 3)) {
            if (line.below()) {
                questionnaires
                        .getLast()
                        .themes()
                        .add(new Questionnaire.Theme(line.field(0), new Words(line.field(1), line.field(2))));
            } else {
                questionnaires.add(new Questionnaire(
                        line.field(0),
                        new Words(line.field(1), line.field(2)),
                        new Words(line.field(3), line.field(4)),
                        new ArrayList<>()));
            }
        }
        return questionnaires;
    }

    static List<Checkpoint> checkpoints() {
        return questionnaires().stream()
                .flatMap(questionnaire -> checkpoints(questionnaire.code()).stream())
                .toList();
    }

    private static List<Checkpoint> checkpoints(String questionnaire) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (Line line : ShippedFile.read("checkpoints-" + questionnaire + ".txt", 13, 2)) {
            if (line.below()) {
                checkpoints.getLast().answers().add(new Words(line.field(0), line.field(1)));
            } else {
                checkpoints.add(new Checkpoint(
                        line.field(0),
                        questionnaire,
                        line.field(1),
                        line.field(2),
                        line.list(3, ","),
                        Integer.parseInt(line.field(4)),
                        Integer.parseInt(line.field(5)),
                        line.field(6),
                        new Words(line.field(7), line.field(8)),
                        new Words(line.field(9), line.field(10)),
                        new Words(line.field(11), line.field(12)),
                        new ArrayList<>()));
            }
        }
        return checkpoints;
    }

    static List<Body> bodies() {
        return ShippedFile.read("bodies.txt", 5, 0).stream()
                .map(line -> new Body(
                        line.field(0),
                        new Words(line.field(1), line.field(2)),
                        new Words(line.field(3), line.field(4))))
                .toList();
    }

    static List<Source> sources() {
        return ShippedFile.read("sources.txt", 3, 0).stream()
                .map(line -> new Source(line.field(0), line.field(1), line.field(2)))
                .toList();
    }
}
