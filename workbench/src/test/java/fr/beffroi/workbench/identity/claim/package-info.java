@NullMarked
package fr.beffroi.workbench.identity.claim;

import org.jspecify.annotations.NullMarked;
