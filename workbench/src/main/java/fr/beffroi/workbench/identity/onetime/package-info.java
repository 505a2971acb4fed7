/** Random links and codes, of which only a hash is kept. */
@NullMarked
package fr.beffroi.workbench.identity.onetime;

import org.jspecify.annotations.NullMarked;
