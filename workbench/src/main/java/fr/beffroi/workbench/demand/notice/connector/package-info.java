/** The public sources that are asked for new notices: TED's search, the BOAMP, and the State's files of contracts. None is asked until an operator says so. */
@NullMarked
package fr.beffroi.workbench.demand.notice.connector;

import org.jspecify.annotations.NullMarked;
