/** What must be told to registers outside about aid that was granted, by which day, and the record that it was. */
@NullMarked
package fr.beffroi.workbench.funding.declare;

import org.jspecify.annotations.NullMarked;
