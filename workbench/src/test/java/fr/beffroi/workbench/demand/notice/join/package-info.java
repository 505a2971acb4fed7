/** Tests of joining, against a plain life of a purchase told in its order. */
@NullMarked
package fr.beffroi.workbench.demand.notice.join;

import org.jspecify.annotations.NullMarked;
