package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;

/**
 * What the company already got from the same programme.
 *
 * @param part of the programme
 * @param grantedOn day of the decision
 */
public record EarlierGrant(String part, LocalDate grantedOn) {}
