package fr.beffroi.workbench.accounts.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What measures are set side by side by. */
public enum Grouping {
    PRODUCT(fact -> Objects.requireNonNullElse(fact.promise().product(), "")),
    AXIS(fact -> fact.promise().axis()),
    PROGRAMME(fact -> fact.promise().programme()),
    SIZE(Fact::sizeClass);

    private final Function<Fact, String> key;

    Grouping(Function<Fact, String> key) {
        this.key = key;
    }

    /** The group a fact falls in; empty where it is not known. */
    public String keyOf(Fact fact) {
        return key.apply(fact);
    }

    /** Its name in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping of a code. */
    public static Optional<Grouping> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
