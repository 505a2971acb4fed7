/** Opinions in a file's page, the page of an expert's link, and both for programs. */
@NullMarked
package fr.beffroi.workbench.funding.opinion.page;

import org.jspecify.annotations.NullMarked;
