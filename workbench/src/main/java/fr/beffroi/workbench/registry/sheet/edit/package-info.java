/** Writing a company's page: facts as people type them, checked, kept with their source, and told to the audit log. */
@NullMarked
package fr.beffroi.workbench.registry.sheet.edit;

import org.jspecify.annotations.NullMarked;
