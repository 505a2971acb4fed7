package fr.beffroi.workbench.readiness.catalogue;

import java.util.List;

/**
 * What a company may aim at.
 *
 * @param requires codes of requirements
 */
public record Profile(String code, Words name, List<String> requires) {}
