package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An aid that uses up room on a day, and why it is this company's.
 *
 * @param aid what was granted
 * @param holder SIREN of the company that carries it on that day
 * @param share the part of it this company carries, 1 unless a split divided it
 * @param lastDay the last day on which it counts
 */
public record CountedAid(ReceivedAid aid, String holder, BigDecimal share, LocalDate lastDay) {
    /** Its weight in cents; parts of a cent are kept, the sum is rounded up. */
    public BigDecimal cents() {
        return share.multiply(BigDecimal.valueOf(aid.cents()));
    }
}
