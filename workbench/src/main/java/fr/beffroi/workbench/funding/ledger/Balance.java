package fr.beffroi.workbench.funding.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in an account.
 *
 * @param year of the credits; null where the account is none of a year
 * @param file null where the account is not kept file by file
 */
public record Balance(
        Account account, @Nullable Integer year, @Nullable UUID file, long cents) {}
