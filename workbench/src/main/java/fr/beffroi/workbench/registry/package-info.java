/**
 * The register: the region's companies and sites, what they can do, with which means and credentials, who holds whom, and where each fact
 * came from. Other modules ask {@link fr.beffroi.workbench.registry.Register}.
 */
@ApplicationModule(allowedDependencies = {"database", "web", "identity"})
@NullMarked
package fr.beffroi.workbench.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
