/**
 * Getting data into the register: SIRENE's stock files, the State's company search, workbooks of one's own. Each import is one transaction and
 * one record, and can be undone as a whole.
 */
@NullMarked
package fr.beffroi.workbench.registry.imports;

import org.jspecify.annotations.NullMarked;
