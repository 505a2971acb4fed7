/** A person's own page: name, language, ways in, sessions, organisations, their data and its erasure. */
@NullMarked
package fr.beffroi.workbench.identity.account;

import org.jspecify.annotations.NullMarked;
