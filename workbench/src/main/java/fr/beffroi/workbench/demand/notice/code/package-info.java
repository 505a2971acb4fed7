/** The words behind the codes of notices: CPV (what is bought) and NUTS (where). */
@NullMarked
package fr.beffroi.workbench.demand.notice.code;

import org.jspecify.annotations.NullMarked;
