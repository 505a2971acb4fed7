/** What the loss of any one company, site or supplier would cost a plan, and what to buy against it: for named people only. */
@NullMarked
package fr.beffroi.workbench.rampup.danger;

import org.jspecify.annotations.NullMarked;
