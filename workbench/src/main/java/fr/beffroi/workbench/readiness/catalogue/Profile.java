package fr.beffroi.workbench.readiness.catalogue;

import java.util.List;

/**
 * What a company may aim at.
 *
 * @param requires codes of requirements
 * @param makes codes of the register's processes: whoever can do one of them could aim at this
 */
public record Profile(String code, Words name, List<String> requires, List<String> makes) {}
