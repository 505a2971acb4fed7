package fr.beffroi.workbench.aid.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where de minimis stands for a company on a day.
 *
 * @param ceilingEuros null where no ceiling is known for that day
 * @param article where the ceiling stands; empty where none is known
 * @param members names of the single undertaking, the company included
 * @param unseen names of members whose declarations the reader may not see
 * @param lines every aid that is known, the latest first
 */
public record DeMinimisReading(
        LocalDate day,
        @Nullable BigDecimal ceilingEuros,
        String article,
        BigDecimal usedEuros,
        BigDecimal roomEuros,
        List<String> members,
        List<String> unseen,
        List<Line> lines) {

    /** Lines on which the sources do not agree, or which the company did not declare. */
    public List<Line> disputed() {
        return lines.stream()
                .filter(line ->
                        line.verdict().equals("DIFFERENT") || line.verdict().equals("ONLY_REGISTERED"))
                .toList();
    }

    /**
     * One aid.
     *
     * @param id of the declaration, to withdraw it; null where it is no declaration of this company
     * @param euros as it is counted
     * @param source who tells it: {@code GRANTED}, {@code DECLARED} or {@code REGISTER}
     * @param verdict how it stands to the open register: {@code SAME}, {@code DIFFERENT}, {@code ONLY_TOLD} or {@code ONLY_REGISTERED}
     * @param registerSays what the register says where that differs; null otherwise
     * @param lastDay the last day it counts; null where it does not count on the day asked about
     */
    public record Line(
            @Nullable String id,
            String company,
            LocalDate grantedOn,
            BigDecimal euros,
            String regulation,
            String funder,
            String source,
            String verdict,
            @Nullable String registerSays,
            @Nullable LocalDate lastDay) {}
}
