/** Workbooks of one's own: any columns, mapped onto the register's fields. */
@NullMarked
package fr.beffroi.workbench.registry.imports.workbook;

import org.jspecify.annotations.NullMarked;
