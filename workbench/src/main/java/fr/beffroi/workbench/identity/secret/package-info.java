/** Pages that only named people open: who they are, the note of each reading, the switch that closes them all. */
@NullMarked
package fr.beffroi.workbench.identity.secret;

import org.jspecify.annotations.NullMarked;
