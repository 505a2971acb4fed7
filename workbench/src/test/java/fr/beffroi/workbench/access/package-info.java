/** Every route, every role, own and others' organisations, against the table people read. */
@NullMarked
package fr.beffroi.workbench.access;

import org.jspecify.annotations.NullMarked;
