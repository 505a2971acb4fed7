package fr.beffroi.workbench.funding.document;

/**
 * What is wrong with a template.
 *
 * @param line from 1; 0 where it is about the whole
 * @param reason the end of its message key
 * @param found as it was typed
 * @param maybe what may have been meant; else empty
 */
public record TemplateFault(int line, String reason, String found, String maybe) {}
