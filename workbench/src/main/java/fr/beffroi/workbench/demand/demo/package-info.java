/** The demo's notices: invented ones of invented buyers, read through the same door as real ones. */
@NullMarked
package fr.beffroi.workbench.demand.demo;

import org.jspecify.annotations.NullMarked;
