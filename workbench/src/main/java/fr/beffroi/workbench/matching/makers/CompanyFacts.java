package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.util.List;

/** What the viewer may know of a company, for a need. */
record CompanyFacts(
        Siren siren,
        List<Capability> capabilities,
        List<Credential> credentials,
        List<Resource> resources,
        List<Site> sites) {

    CompanyFacts {
        capabilities = List.copyOf(capabilities);
        credentials = List.copyOf(credentials);
        resources = List.copyOf(resources);
        sites = List.copyOf(sites);
    }
}
