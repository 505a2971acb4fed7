@NullMarked
package fr.beffroi.workbench.registry.company;

import org.jspecify.annotations.NullMarked;
