package fr.beffroi.workbench.aid.deminimis.file;

import fr.beffroi.workbench.aid.deminimis.History;
import java.time.LocalDate;

/**
 * What a file asks: may this company get that much on that day?
 *
 * @param siren of the company
 * @param cents gross grant equivalent asked for
 * @param day from which on it might be granted
 * @param history what is known
 */
public record DeMinimisQuestion(String siren, long cents, LocalDate day, History history) {}
