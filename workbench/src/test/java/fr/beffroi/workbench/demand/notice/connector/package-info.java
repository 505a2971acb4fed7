/** Tests of the public sources, against a local server. */
@NullMarked
package fr.beffroi.workbench.demand.notice.connector;

import org.jspecify.annotations.NullMarked;
