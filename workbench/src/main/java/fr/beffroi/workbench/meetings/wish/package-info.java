/** Who wishes to meet whom, who refuses, and who should meet: each with its reason, and what that is worth. */
@NullMarked
package fr.beffroi.workbench.meetings.wish;

import org.jspecify.annotations.NullMarked;
