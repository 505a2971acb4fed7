/**
 * Public money from the company's ask to the last euro paid: the life of each grant file, who decided what, and the ledger of every envelope.
 * What the law allows is asked of {@code aid}.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "registry :: geo",
            "aid :: programme",
            "aid :: rule",
            "aid :: eligibility",
            "aid :: reading",
            "aid :: received",
            "aid :: de-minimis",
            "rampup",
            "rampup :: scenario",
            "rampup :: run",
            "rampup :: news",
            "rampup :: more"
        })
@NullMarked
package fr.beffroi.workbench.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
