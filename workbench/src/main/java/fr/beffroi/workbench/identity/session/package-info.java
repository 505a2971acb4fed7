/** The sessions of a person: on which devices they are signed in, and how to end that. */
@NullMarked
package fr.beffroi.workbench.identity.session;

import org.jspecify.annotations.NullMarked;
