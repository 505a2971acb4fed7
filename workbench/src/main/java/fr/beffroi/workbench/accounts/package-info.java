/**
 * Promise against effect: what every funded lever and grant file promised, what came of it as companies and buyers state, what that says of the next
 * plan, and the accounts open to everybody. Stands at the end of the flow; what flows back reaches the plan through {@code rampup}'s own seams.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "identity",
            "registry",
            "aid :: programme",
            "rampup",
            "rampup :: scenario",
            "rampup :: run",
            "rampup :: news",
            "rampup :: certainty",
            "funding :: file",
            "funding :: life",
            "funding :: past",
            "funding :: request",
            "funding :: paper",
            "funding :: from-plan",
            "funding :: document",
            "funding :: open",
            "funding :: page"
        })
@NullMarked
package fr.beffroi.workbench.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
