package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.registry.Siren;
import java.util.UUID;

/**
 * A grant file as it is now.
 *
 * @param number by which people name it
 * @param programme id of the programme of aid
 * @param axis of the regional plan, by its code
 * @param steps how many were taken
 */
public record GrantFile(
        UUID id, long number, UUID programme, String axis, Siren company, String title, FileState state, int steps) {}
