package fr.beffroi.workbench.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other modules ask of the register. Every answer holds what the person who asks may see, and nothing else (row-level security).
 * {@code findX} may find nothing; {@code listX} gives all, in the order of names.
 */
public interface Register {

    /** The company of a number. */
    Optional<Company> findCompany(Siren siren);

    /** Those companies of {@code sirens} that are known. */
    List<Company> listCompanies(Collection<Siren> sirens);

    /**
     * Companies whose name, place or abilities look like {@code text}, best first; typing errors are forgiven.
     *
     * @param atMost how many, at most 200
     */
    List<Company> listCompaniesLike(String text, int atMost);

    /** A company's sites, its head office first. */
    List<Site> listSites(Siren siren);

    List<Capability> listCapabilities(Siren siren);

    /** A company's means of production, with the hours and costs the person who asks may know. */
    List<Resource> listResources(Siren siren);

    List<Credential> listCredentials(Siren siren);

    /** Who can do a process or one beneath it in the tree. */
    List<Capability> listCapabilitiesOf(String process);

    /**
     * Processes of which somebody is sought who can do one.
     *
     * @param processes codes of the tree; what lies beneath is not added
     * @param atMost how many capabilities; what is beyond, of companies that are less promising or just alike, is left out
     */
    record Sought(Set<String> processes, int atMost) {
        /** Sets are copied. */
        public Sought {
            processes = Set.copyOf(processes);
        }
    }

    /**
     * Who can do what is sought, with all that the person who asks may know of them: of each sought first the companies that hold, today or ever, the
     * most of these kinds of credentials, then the finest and largest. Each company comes once. It comes from memory, to choose from: costs are not in
     * it, and what changed within the last second may be missing, as it may in {@link #listCompaniesLike}. What is shown is asked for by
     * {@link #listFacts}.
     *
     * @param credentialKinds codes of kinds; none: all companies are alike in that
     */
    List<MakerFacts> listCandidates(Collection<Sought> sought, Collection<String> credentialKinds);

    /** What may be known of these companies, in their order. */
    List<MakerFacts> listFacts(Collection<Siren> sirens);

    /** The means of production of these companies, with the hours and costs the person who asks may know. */
    List<Resource> listResources(Collection<Siren> sirens);

    /**
     * All companies that are one single undertaking with this one (Regulation (EU) 2023/2831, article 2(2)), itself included, on this day.
     */
    List<Siren> listSingleUndertaking(Siren siren);

    /**
     * Every control, past, present or to come, among the companies that are or were ever tied to this one, also through chains and through
     * holders abroad: what it takes to say who was one undertaking with whom on any day. Holdings of a minority are not in it.
     */
    List<Holding> listHoldingsAround(Siren siren);
}
