/** Minutes, decisions and agreements as accessible PDFs: templates an officer edits, numbers without holes, and whether a file is one of ours. */
@NamedInterface("document")
@NullMarked
package fr.beffroi.workbench.funding.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
