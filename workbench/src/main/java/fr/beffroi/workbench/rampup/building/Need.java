package fr.beffroi.workbench.rampup.building;

import java.time.LocalDate;

/**
 * What is to be delivered.
 *
 * @param item its name
 * @param perMonth units a month, a month being a twelfth of a year
 * @param start the Monday on which the period begins
 * @param from the first day on which that cadence is wanted
 * @param weeks length of the period
 */
public record Need(String item, double perMonth, LocalDate start, LocalDate from, int weeks) {}
