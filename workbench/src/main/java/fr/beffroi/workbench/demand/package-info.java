/** What is asked for: notices of public buyers, and what they were awarded for. */
@ApplicationModule(allowedDependencies = {"registry"})
@NullMarked
package fr.beffroi.workbench.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
