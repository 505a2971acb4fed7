package fr.beffroi.workbench.funding.file;

import java.util.UUID;

/**
 * A step was taken; told within the transaction that keeps it.
 *
 * @param number of the file, by which people name it
 * @param company its SIREN
 * @param taken the step's place in the file's life
 * @param step its code
 * @param byCompany whether the company took it; else the task force did
 * @param state the code of where the file is now
 */
public record FileMoved(
        UUID file, long number, String company, int taken, String step, boolean byCompany, String state) {}
