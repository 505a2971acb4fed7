/** Random links and codes, of which only a hash is kept. */
@NullMarked
package fr.beffroi.workbench.identity.secret;

import org.jspecify.annotations.NullMarked;
