package fr.beffroi.workbench.funding.file;

import java.util.UUID;

/**
 * What a draft is begun for.
 *
 * @param version of the programme that is in force now
 * @param part of that version, by its name
 * @param axis whose envelope pays
 */
public record NewFile(UUID programme, int version, String part, String axis, String title) {}
