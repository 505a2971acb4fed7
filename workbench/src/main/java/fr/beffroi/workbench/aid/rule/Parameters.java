package fr.beffroi.workbench.aid.rule;

import java.math.BigDecimal;

/** What a parameter of a rule may be; a rule with another one is not made. */
final class Parameters {
    private Parameters() {}

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ".\nMaybe 0 or more.");
        }
    }

    static void positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ".\nMaybe 1 or more.");
        }
    }

    static void share(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + value + ".\nMaybe a share from 0 to 1, such as 0.20 for 20 %.");
        }
    }
}
