package fr.beffroi.workbench.funding.document;

import java.time.LocalDate;

/** What whoever holds a file of ours may know of it: that it is ours, to the byte. */
public record KnownDocument(DocumentKind kind, int year, int number, LocalDate madeOn) {}
