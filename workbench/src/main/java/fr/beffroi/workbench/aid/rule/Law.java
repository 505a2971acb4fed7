package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** The article a rule stands on, and the days between which it has effect. Its words are in the messages under {@code aid.law.CODE}. */
public enum Law {
    /** Who is a small or medium enterprise: Recommendation 2003/361/EC. */
    SME_SIZE(LocalDate.of(2005, Month.JANUARY, 1), LocalDate.MAX),
    /** Ceiling of de minimis: 2023/2831, art. 3(2). */
    DE_MINIMIS_CEILING(LocalDate.of(2024, Month.JANUARY, 1), LocalDate.of(2030, Month.DECEMBER, 31)),
    /** De minimis beside other State aid: 2023/2831, art. 5. */
    DE_MINIMIS_CUMULATION(LocalDate.of(2024, Month.JANUARY, 1), LocalDate.of(2030, Month.DECEMBER, 31)),
    /** Block exemption, its end: 651/2014, art. 59 as last amended by 2023/1315. */
    EXEMPTION(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 1(4)(a). */
    OPEN_RECOVERY(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 1(4)(c) and art. 2(18). */
    DIFFICULTY(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 6(2). */
    INCENTIVE_EFFECT(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 8(3). */
    CUMULATION(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 17(2): investment, wages, or parts of both up to the higher. */
    INVESTMENT_OR_WAGES(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 17(3). */
    INITIAL_INVESTMENT(Exemption.FROM, Exemption.UNTIL),
    /** 651/2014, art. 31(3) and (4). */
    TRAINING(Exemption.FROM, Exemption.UNTIL);

    private static final class Exemption {
        static final LocalDate FROM = LocalDate.of(2014, Month.JULY, 1);
        static final LocalDate UNTIL = LocalDate.of(2026, Month.DECEMBER, 31);
    }

    private final LocalDate from;
    private final LocalDate until;

    Law(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    /** Its name in messages: {@code initial-investment}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** First day it has effect. */
    public LocalDate from() {
        return from;
    }

    /** Last day it has effect; {@link LocalDate#MAX} where no end is known. */
    public LocalDate until() {
        return until;
    }
}
