@NullMarked
package fr.beffroi.workbench.registry;

import org.jspecify.annotations.NullMarked;
