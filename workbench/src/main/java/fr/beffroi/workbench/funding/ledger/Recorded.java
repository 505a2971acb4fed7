package fr.beffroi.workbench.funding.ledger;

/**
 * A movement that is in its book.
 *
 * @param number its place in the book, from 1
 * @param fresh false where it had been made before, under the same key
 */
public record Recorded(long number, boolean fresh) {}
