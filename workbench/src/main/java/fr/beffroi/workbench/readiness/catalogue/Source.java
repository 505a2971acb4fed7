package fr.beffroi.workbench.readiness.catalogue;

/** Where something can be read. */
public record Source(String code, String title, String address) {}
