/** The Pass Drones of the demo: its envelope and its first grant are known, the rest is assumed and says so. */
@NullMarked
package fr.beffroi.workbench.aid.demo;

import org.jspecify.annotations.NullMarked;
