package fr.beffroi.workbench.registry.imports.workbook;

/** Says in the person's language what would be right. */
@FunctionalInterface
interface FaultWords {

    /** The words of {@code workbook.fault.<key>}. */
    String say(String key, Object... values);
}
