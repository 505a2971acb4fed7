/** Links for people who have no account. */
@NullMarked
package fr.beffroi.workbench.identity.outside;

import org.jspecify.annotations.NullMarked;
