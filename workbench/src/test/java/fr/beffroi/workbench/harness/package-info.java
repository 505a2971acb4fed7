/** What tests of the running workbench stand on: a real database, the application on a port, a real browser. */
@NullMarked
package fr.beffroi.workbench.harness;

import org.jspecify.annotations.NullMarked;
