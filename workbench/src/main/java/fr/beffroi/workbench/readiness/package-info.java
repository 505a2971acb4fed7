/**
 * What stops a company and the way past it: requirements with what they ask first, what is accepted in their place, what they cost and how long they
 * take; what a company has; the cheapest and the fastest steps from the one to the other.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "aid :: programme",
            "aid :: rule",
            "demand",
            "registry :: reference"
        })
@NullMarked
package fr.beffroi.workbench.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
