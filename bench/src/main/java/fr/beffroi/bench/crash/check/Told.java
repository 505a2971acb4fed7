package fr.beffroi.bench.crash.check;

import java.util.UUID;

/**
 * A step of a grant file that somebody was told was taken, by the answer or, where that was lost, by looking again.
 *
 * @param number its place in the file's life
 * @param state where the file was told to be afterwards
 * @param mark a text of this attempt only, which the step must hold; empty where the step holds no text
 */
public record Told(UUID file, int number, String kind, String state, String mark) {}
