/** The pages of sessions, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.funding.session.page;

import org.jspecify.annotations.NullMarked;
