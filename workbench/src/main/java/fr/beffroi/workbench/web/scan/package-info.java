/** Every file that is sent goes past the operator's virus scanner before any page gets it. */
@NullMarked
package fr.beffroi.workbench.web.scan;

import org.jspecify.annotations.NullMarked;
