/** Pages to be printed: XHTML of our own as tagged PDF. */
@NullMarked
package fr.beffroi.workbench.web.pdf;

import org.jspecify.annotations.NullMarked;
