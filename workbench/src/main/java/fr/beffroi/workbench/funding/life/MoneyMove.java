package fr.beffroi.workbench.funding.life;

import fr.beffroi.workbench.funding.ledger.MovementKind;
import org.jspecify.annotations.Nullable;

/**
 * What a step moves in the book of the file's envelope.
 *
 * @param year of the credits; null but for kinds that are of a year
 */
public record MoneyMove(
        MovementKind kind, long cents, @Nullable Integer year) {}
