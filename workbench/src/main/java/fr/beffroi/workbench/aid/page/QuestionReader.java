package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.eligibility.AidQuestion;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.OtherAid;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a question as it was typed; every fault is told, with the field and what was found. */
final class QuestionReader {
    private static final Set<CostKind> INVESTMENTS =
            Set.of(CostKind.MACHINE, CostKind.USED_MACHINE, CostKind.BUILDING, CostKind.INTANGIBLE);
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TypedFields<QuestionField> typed;
    private final LocalDate today;

    private QuestionReader(TypedFields<QuestionField> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /**
     * What came of reading.
     *
     * @param question null where something is at fault
     */
    record Outcome(@Nullable AidQuestion question, Map<QuestionField, TypedFields.Fault> faults) {}

    /** Reads what was typed for a company on a day. */
    static Outcome read(Siren siren, Map<QuestionField, String> typed, LocalDate today) {
        TypedFields<QuestionField> fields = new TypedFields<>(typed);
        AidQuestion question = new QuestionReader(fields, today).question(siren);
        return fields.faults().isEmpty() ? new Outcome(question, Map.of()) : new Outcome(null, fields.faults());
    }

    private AidQuestion question(Siren siren) {
        CostKind kind = typed.choice(QuestionField.KIND, CostKind.class, CostKind.MACHINE);
        Purpose purpose =
                INVESTMENTS.contains(kind) || !typed.text(QuestionField.PURPOSE).isEmpty()
                        ? typed.choice(QuestionField.PURPOSE, Purpose.class, Purpose.NONE)
                        : Purpose.NONE;
        LocalDate applied = Objects.requireNonNullElse(typed.day(QuestionField.APPLIED_ON), today);
        LocalDate granted = Objects.requireNonNullElse(
                typed.day(QuestionField.GRANT_DAY), applied.isAfter(today) ? applied : today);
        if (granted.isBefore(applied)) {
            typed.fault(QuestionField.GRANT_DAY, "beforeApplication");
        }
        long cents = typed.cents(QuestionField.AMOUNT, true);
        return new AidQuestion(
                siren,
                typed.choice(QuestionField.SIZE, SizeClass.class, SizeClass.SMALL),
                List.of(new CostLine(
                        "1",
                        kind,
                        purpose,
                        cents,
                        typed.day(QuestionField.ORDERED_ON),
                        typed.text(QuestionField.AGE_YEARS).isEmpty() ? null : typed.whole(QuestionField.AGE_YEARS),
                        null)),
                applied,
                granted,
                typed.whole(QuestionField.JOBS),
                otherAids(),
                typed.text(QuestionField.OWN_FUNDS).isEmpty() ? null : typed.cents(QuestionField.OWN_FUNDS, false),
                typed.yes(QuestionField.IN_DIFFICULTY),
                typed.yes(QuestionField.RECOVERY_OPEN),
                typed.day(QuestionField.LAST_REDUNDANCY_ON),
                typed.yes(QuestionField.DISADVANTAGED));
    }

    private List<OtherAid> otherAids() {
        if (typed.text(QuestionField.OTHER_AMOUNT).isEmpty()) {
            return List.of();
        }
        BigDecimal percent = typed.number(QuestionField.OTHER_INTENSITY);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            typed.fault(QuestionField.OTHER_INTENSITY, "percent");
        }
        return List.of(new OtherAid(
                "",
                typed.cents(QuestionField.OTHER_AMOUNT, false),
                typed.text(QuestionField.OTHER_INTENSITY).isEmpty() ? null : percent.movePointLeft(CENTS)));
    }
}
