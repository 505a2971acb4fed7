/** Invented events of the demo. */
@NullMarked
package fr.beffroi.workbench.meetings.demo;

import org.jspecify.annotations.NullMarked;
