/** How well a company and a lot go together, with the reasons as facts. No framework in it, so that it can be measured on files. */
@NullMarked
package fr.beffroi.workbench.matching.lots;

import org.jspecify.annotations.NullMarked;
