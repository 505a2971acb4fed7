/** What is asked for: notices of public buyers, and what they were awarded for. Other modules ask {@link fr.beffroi.workbench.demand.Notices}. */
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "registry"})
@NullMarked
package fr.beffroi.workbench.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
