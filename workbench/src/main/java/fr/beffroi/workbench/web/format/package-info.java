/** Numbers, euros and dates the way the reader writes them. */
@NullMarked
package fr.beffroi.workbench.web.format;

import org.jspecify.annotations.NullMarked;
