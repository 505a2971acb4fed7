/** The demo's Pass Drones with its book open, so that files can be decided. */
@NullMarked
package fr.beffroi.workbench.funding.demo;

import org.jspecify.annotations.NullMarked;
