@NullMarked
package fr.beffroi.workbench.registry.sheet;

import org.jspecify.annotations.NullMarked;
