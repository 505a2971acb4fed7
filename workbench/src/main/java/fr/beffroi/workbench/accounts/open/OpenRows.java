package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.accounts.money.Money;
import fr.beffroi.workbench.accounts.money.MoneyReader;
import fr.beffroi.workbench.accounts.told.PublicEffects;
import fr.beffroi.workbench.funding.open.PublishedTotals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the open files. What is not told apart, or not known, is empty: a nought would say something. */
@Component
class OpenRows {
    private final MoneyReader money;
    private final PublicEffects effects;
    private final PublishedTotals published;

    OpenRows(MoneyReader money, PublicEffects effects, PublishedTotals published) {
        this.money = money;
        this.effects = effects;
        this.published = published;
    }

    List<Map<String, @Nullable Object>> list(OpenTable table) {
        return switch (table) {
            case MONEY -> money();
            case EFFECTS -> effects();
            case RESULTS -> results();
        };
    }

    private List<Map<String, @Nullable Object>> money() {
        Money all = money.read();
        String last = all.lastMovement() == null ? null : all.lastMovement().toString();
        return all.lines().stream()
                .map(line -> OpenTable.MONEY.line(
                        line.axis(),
                        line.programmeName(),
                        line.programme(),
                        line.year(),
                        line.programmed(),
                        line.voted(),
                        line.committed(),
                        line.paid(),
                        last))
                .toList();
    }

    private List<Map<String, @Nullable Object>> effects() {
        return effects.listSums().stream()
                .map(sum -> OpenTable.EFFECTS.line(
                        word(sum.measure()),
                        sum.place().year(),
                        sum.place().axis(),
                        sum.place().programme(),
                        sum.place().size(),
                        sum.quantity(),
                        sum.companies(),
                        sum.toldOn()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> results() {
        Map<UUID, Long> numbers = published.numbers();
        return effects.listResults().stream()
                .filter(result -> numbers.containsKey(result.file()))
                .map(result -> OpenTable.RESULTS.line(
                        Objects.requireNonNull(numbers.get(result.file())),
                        result.siren(),
                        word(result.measure()),
                        result.quantity(),
                        result.month(),
                        result.inSum()))
                .toList();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
