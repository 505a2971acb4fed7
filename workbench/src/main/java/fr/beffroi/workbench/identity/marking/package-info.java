/** What bears a marking of classified or restricted information is refused at the door: forms, interfaces, files. */
@NullMarked
package fr.beffroi.workbench.identity.marking;

import org.jspecify.annotations.NullMarked;
