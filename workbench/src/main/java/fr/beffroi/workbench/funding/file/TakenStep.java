package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.identity.Role;
import java.time.Instant;

/**
 * A step that was taken.
 *
 * @param number its place in the file's life, from 1
 * @param state where the file was afterwards
 * @param role of who took it
 */
public record TakenStep(int number, Step step, FileState state, Role role, Instant at) {}
