@NullMarked
package fr.beffroi.workbench.identity.invitation;

import org.jspecify.annotations.NullMarked;
