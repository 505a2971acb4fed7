/** The first page: what waits for the person who comes in, as the modules tell it. */
@NullMarked
package fr.beffroi.workbench.identity.home;

import org.jspecify.annotations.NullMarked;
