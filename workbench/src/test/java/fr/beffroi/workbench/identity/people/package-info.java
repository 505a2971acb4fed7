@NullMarked
package fr.beffroi.workbench.identity.people;

import org.jspecify.annotations.NullMarked;
