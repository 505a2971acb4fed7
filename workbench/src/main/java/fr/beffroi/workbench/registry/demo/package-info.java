/** The demo's region: invented companies on the true geography of Hauts-de-France. */
@NullMarked
package fr.beffroi.workbench.registry.demo;

import org.jspecify.annotations.NullMarked;
