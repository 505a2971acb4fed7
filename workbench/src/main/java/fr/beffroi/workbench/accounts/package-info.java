/**
 * Promise against effect: what every funded lever and grant file promised, what came of it as companies and buyers state, what that says of the next
 * plan, and the accounts open to everybody. Stands at the end of the flow; what flows back reaches the plan through {@code rampup}'s own seams.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "registry :: reference",
            "registry :: geo",
            "aid",
            "aid :: programme",
            "aid :: eligibility",
            "aid :: rule",
            "rampup",
            "rampup :: scenario",
            "rampup :: run",
            "rampup :: news",
            "rampup :: certainty",
            "funding",
            "funding :: file",
            "funding :: life",
            "funding :: past",
            "funding :: request",
            "funding :: paper",
            "funding :: from-plan",
            "funding :: charge",
            "funding :: ledger",
            "funding :: document",
            "funding :: envelope",
            "funding :: open",
            "funding :: page"
        })
@NullMarked
package fr.beffroi.workbench.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
