/** Due days of a file, each with its ground; shown in the file and in the queue, and told by mail to the side that has the ball. */
@NullMarked
package fr.beffroi.workbench.funding.deadline;

import org.jspecify.annotations.NullMarked;
