package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.explain.whynot.Outcome;
import fr.beffroi.engine.explain.whynot.Reason;
import fr.beffroi.engine.explain.whynot.SmallestChange;
import fr.beffroi.engine.explain.whynot.WhyNotAnswer;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer to "why not?" for the terminal: the answer first, then what keeps the lever out, what it would change, what would bring it in. */
final class WhyNotText {
    private final Messages messages;
    private final ModelNames names;
    private final Lever lever;
    private final WhyNotAnswer answer;

    WhyNotText(Messages messages, RampUpModel model, WhyNotAnswer answer) {
        this.messages = messages;
        this.names = new ModelNames(model);
        this.answer = answer;
        lever = model.levers().stream()
                .filter(known -> known.id().equals(answer.lever()))
                .findFirst()
                .orElseThrow();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                answer.isChosen() ? "whyNot.chosen" : "whyNot.title",
                lever.name(),
                names.findLeverCompany(lever.id()).orElseGet(() -> messages.text("publicLever"))));
        if (!answer.isChosen()) {
            lines.add("");
            answer.reasons().forEach(reason -> lines.add("- " + reason(reason)));
            if (answer.reasons().isEmpty()) {
                lines.add(messages.text("whyNot.noTime"));
            }
        }
        lines.add("");
        lines.addAll(comparison());
        if (!answer.isChosen()) {
            lines.add("");
            lines.add(messages.text("whyNot.changes"));
            answer.changes().forEach(change -> lines.add("- " + change(change)));
            if (answer.changes().stream().allMatch(change -> change.result() == SmallestChange.Result.NEVER)) {
                lines.add(messages.text("whyNot.never"));
            }
        }
        lines.add("");
        lines.add(messages.text(
                answer.status() == PlanStatus.OPTIMAL ? "whyNot.optimal" : "whyNot.feasible",
                messages.percent(answer.solver().gapAsked()),
                messages.number(answer.solver().seconds(), 1),
                String.join(", ", answer.solver().names())));
        return lines;
    }

    private String reason(Reason reason) {
        String others = reason.levers().stream().map(this::quoted).collect(Collectors.joining(", "));
        return switch (reason.kind()) {
            case CHOSEN -> messages.text("whyNot.chosen", lever.name(), "");
            case TOO_LATE -> messages.text("whyNot.tooLate");
            case CANNOT_PAY -> messages.text("whyNot.cannotPay");
            case NO_PLAN_HOLDS_IT -> messages.text("whyNot.noPlanHoldsIt");
            case NO_EFFECT -> messages.text("whyNot.noEffect");
            case EXCLUDED -> messages.text("whyNot.excluded", others);
            case NEEDS -> messages.text("whyNot.needs", others);
            case PUSHES_OUT ->
                reason.levers().isEmpty()
                        ? messages.text("whyNot.movesOthers")
                        : messages.text("whyNot.pushesOut", others);
            case COSTS_MORE -> messages.text("whyNot.costsMore");
        };
    }

    private String quoted(String id) {
        return messages.text("whyNot.quoted", names.lever(id));
    }

    private List<String> comparison() {
        TextTable table = new TextTable(
                words(""),
                figures(messages.text("whyNot.without")),
                figures(messages.text("whyNot.with")),
                figures(messages.text("whyNot.difference")));
        Outcome without = answer.without();
        Outcome with = answer.with();
        table.add(
                messages.text("goal.backlog"),
                messages.number(without.backlog(), 1),
                with == null ? "–" : messages.number(with.backlog(), 1),
                with == null ? "–" : signed(with.backlog() - without.backlog(), false));
        table.add(
                messages.text("goal.publicMoney"),
                messages.money(without.publicEuros()),
                with == null ? "–" : messages.money(with.publicEuros()),
                with == null ? "–" : signed(with.publicEuros() - without.publicEuros(), true));
        table.add(
                messages.text("goal.privateMoney"),
                messages.money(without.privateEuros()),
                with == null ? "–" : messages.money(with.privateEuros()),
                with == null ? "–" : signed(with.privateEuros() - without.privateEuros(), true));
        table.add(
                messages.text("column.date"),
                messages.dateOrNever(without.dateReached()),
                with == null ? "–" : messages.dateOrNever(with.dateReached()),
                "");
        return table.lines();
    }

    private String signed(double difference, boolean money) {
        String text = money ? messages.money(difference) : messages.number(difference, 1);
        return difference > 0 ? "+" + text : text;
    }

    /** Amounts are rounded up: a little more than the smallest change is enough, a little less is not. */
    private String change(SmallestChange change) {
        String kind = "whyNot." + change.kind().name().toLowerCase(java.util.Locale.ROOT);
        return switch (change.result()) {
            case NEVER -> messages.text(kind + ".never");
            case UNKNOWN -> messages.text(kind + ".unknown");
            case FOUND ->
                switch (change.kind()) {
                    case COST -> messages.text(kind, messages.percent(Math.ceil(change.amount() * 1000) / 1000));
                    case AID -> messages.text(kind, messages.money(Math.ceil(change.amount())));
                    case DELAY -> messages.text(kind, messages.number(change.amount(), 0), lever.delayWeeks());
                };
        };
    }
}
