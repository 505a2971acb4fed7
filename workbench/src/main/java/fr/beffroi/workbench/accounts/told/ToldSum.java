package fr.beffroi.workbench.accounts.told;

import fr.beffroi.workbench.accounts.secrecy.Place;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sum over a group of companies, as everybody may read it.
 *
 * @param place what all of them share
 * @param quantity in the measure's unit
 * @param companies behind it, at least five
 * @param toldOn when it was told
 */
public record ToldSum(Measure measure, Place place, BigDecimal quantity, int companies, LocalDate toldOn) {}
