/** What files know together and aid asks: which part a file is about, what a programme gave before, whether a request is whole. */
@NamedInterface("past")
@NullMarked
package fr.beffroi.workbench.funding.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
