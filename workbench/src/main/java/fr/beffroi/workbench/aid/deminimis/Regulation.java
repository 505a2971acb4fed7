package fr.beffroi.workbench.aid.deminimis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The regulation a de minimis aid was granted under, and whether it uses up room under the general one. */
public enum Regulation {
    /** The general one in force, 2024 to 2030. */
    GENERAL("2023/2831", true),
    /** The general one before it, 2014 to 2023: its aid is judged by the new rules too (art. 7 of 2023/2831). */
    GENERAL_BEFORE("1407/2013", true),
    /** Primary production in farming: adds up under the general ceiling (art. 5(1) of 2023/2831). */
    FARMING("1408/2013", true),
    /** Fishing and aquaculture: adds up under the general ceiling (art. 5(1) of 2023/2831). */
    FISHING("717/2014", true),
    /** Services of general economic interest: a ceiling of their own, beside the general one (art. 5(1) of 2023/2831). */
    GENERAL_INTEREST("2023/2832", false),
    /** Services of general economic interest, until 2023. */
    GENERAL_INTEREST_BEFORE("360/2012", false);

    private final String number;
    private final boolean generalCeiling;

    Regulation(String number, boolean generalCeiling) {
        this.number = number;
        this.generalCeiling = generalCeiling;
    }

    /** Its number, as it is written in declarations and in the register: {@code 2023/2831}. */
    public String number() {
        return number;
    }

    /** Whether aid under it counts towards the general ceiling. */
    public boolean countsTowardsGeneralCeiling() {
        return generalCeiling;
    }

    /** The one of that number. */
    public static Optional<Regulation> findByNumber(String number) {
        return Arrays.stream(values())
                .filter(regulation -> regulation.number.equals(number.strip()))
                .findFirst();
    }

    /** All numbers, for messages. */
    public static List<String> listNumbers() {
        return Arrays.stream(values()).map(Regulation::number).toList();
    }
}
