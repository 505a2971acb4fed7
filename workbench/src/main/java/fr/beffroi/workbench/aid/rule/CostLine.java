package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cost of what is to be aided.
 *
 * @param id within the request
 * @param cents before tax
 * @param orderedOn the day of the firm order, or of the start of works; null where nothing is ordered
 * @param ageYears of a used machine; null where it is not said
 * @param paidBy day of its last payment; null where it is not said
 */
public record CostLine(
        String id,
        CostKind kind,
        Purpose purpose,
        long cents,
        @Nullable LocalDate orderedOn,
        @Nullable Integer ageYears,
        @Nullable LocalDate paidBy) {}
