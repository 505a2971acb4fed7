/** The pages of documents and templates, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.funding.document.page;

import org.jspecify.annotations.NullMarked;
