package fr.beffroi.workbench.readiness.catalogue;

/** Whom to call: a body, never a person. */
public record Body(String code, Words name, Words purpose) {}
