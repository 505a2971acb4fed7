/** The public pages of programmes, their drafts for officers, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.aid.page;

import org.jspecify.annotations.NullMarked;
