package fr.beffroi.workbench.accounts.secrecy;

/**
 * What a company brings to a sum, of one kind and one place of the table.
 *
 * @param unit names it for good, whatever its amount becomes
 * @param company by its SIREN
 * @param amount in hundredths of the measure's unit; not below zero
 */
public record Contribution(String unit, String company, Place place, long amount) {}
