/** What people type, read field by field, with every fault. */
@NullMarked
package fr.beffroi.workbench.web.form;

import org.jspecify.annotations.NullMarked;
