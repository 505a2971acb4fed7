package fr.beffroi.workbench.registry;

import java.util.List;

/**
 * What the person who asks may know of a company that can do something.
 *
 * @param sites those that work first, of them the head office first
 */
public record MakerFacts(
        Siren siren,
        List<Capability> capabilities,
        List<Credential> credentials,
        List<Resource> resources,
        List<Site> sites) {

    /** Lists are copied. */
    public MakerFacts {
        capabilities = List.copyOf(capabilities);
        credentials = List.copyOf(credentials);
        resources = List.copyOf(resources);
        sites = List.copyOf(sites);
    }
}
