/** Sessions of the deciding body: the list of files, the votes, and from when what was decided is enforceable. */
@NullMarked
package fr.beffroi.workbench.funding.session;

import org.jspecify.annotations.NullMarked;
