@NullMarked
package fr.beffroi.workbench.registry.search;

import org.jspecify.annotations.NullMarked;
