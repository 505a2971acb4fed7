package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.registry.Siren;
import java.util.UUID;

/**
 * A grant file as it is now.
 *
 * @param number by which people name it
 * @param programme id of the programme of aid
 * @param version of the programme that the file began under, and keeps
 * @param part of that version by its name; empty where the file is about no part
 * @param axis of the regional plan, by its code
 * @param steps how many were taken
 */
public record GrantFile(
        UUID id,
        long number,
        UUID programme,
        int version,
        String part,
        String axis,
        Siren company,
        String title,
        FileState state,
        int steps) {}
