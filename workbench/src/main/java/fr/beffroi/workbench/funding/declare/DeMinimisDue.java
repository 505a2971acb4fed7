package fr.beffroi.workbench.funding.declare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A de minimis grant and what the central register knows of it (Regulation (EU) 2023/2831, art. 6: within 20 working days of the grant).
 *
 * @param number of its file
 * @param euros gross grant equivalent as it weighs now; 0 where the aid is no more
 * @param dueOn last day for telling it
 * @param daysLeft calendar days until then; below zero where it has passed
 * @param declaredOn the last day it was told; null where it never was
 * @param declaredEuros what was told then
 */
public record DeMinimisDue(
        UUID file,
        long number,
        String title,
        String siren,
        String company,
        String programmeName,
        LocalDate grantedOn,
        BigDecimal euros,
        String regulation,
        LocalDate dueOn,
        long daysLeft,
        @Nullable LocalDate declaredOn,
        @Nullable BigDecimal declaredEuros,
        DeclarationStatus status) {

    /** Whether the register must still be told something. */
    public boolean open() {
        return status != DeclarationStatus.DECLARED;
    }
}
