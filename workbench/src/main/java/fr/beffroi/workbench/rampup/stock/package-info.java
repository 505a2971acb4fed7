/** Where to keep stock so that products are delivered within a wish: asked, worked out in the background, and taken over into the draft as levers. */
@NullMarked
package fr.beffroi.workbench.rampup.stock;

import org.jspecify.annotations.NullMarked;
