package fr.beffroi.workbench.aid.programme;

import java.util.Arrays;
import java.util.Locale;

/** The five axes of the regional plan, to one of which each envelope belongs. */
public enum Axis {
    /** Companies of the defence industrial base, down to tier 2 and 3. */
    INDUSTRIAL_BASE,
    /** A regional drone sector. */
    DRONES,
    /** Strategic ports. */
    PORTS,
    /** Cyber security and economic intelligence. */
    CYBER,
    /** Dual-use innovation. */
    DUAL_USE;

    /** Its name in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The axis of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Axis of(String code) {
        return Arrays.stream(values())
                .filter(axis -> axis.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown axis: " + code + "\nMaybe one of "
                        + Arrays.stream(values()).map(Axis::code).toList()));
    }
}
