/**
 * What is asked for: needs of buyers and of the task force ({@link fr.beffroi.workbench.demand.Needs}), and notices of public buyers with what
 * they were awarded for.
 */
@ApplicationModule(
        allowedDependencies = {"database", "web", "identity", "registry", "registry :: reference", "registry :: geo"})
@NullMarked
package fr.beffroi.workbench.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
