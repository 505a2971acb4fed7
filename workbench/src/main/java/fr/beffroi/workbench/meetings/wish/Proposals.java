package fr.beffroi.workbench.meetings.wish;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.matching.makers.Finding;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import fr.beffroi.workbench.matching.makers.Makers;
import fr.beffroi.workbench.meetings.participant.Kind;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.readiness.barrier.KnownBarriers;
import fr.beffroi.workbench.registry.Siren;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who should meet: a company and the buyer whose need it can make or nearly can, a company and the service that helps past what stops it. What a reader is
 * shown is found under that reader's rights. What counts in the schedule is found with the eyes of any company (needs shown to all of them, whose asker is
 * named) and of any buyer (what companies show to buyers), so that no meeting gives away what one of its sides may not know.
 */
@Service
public class Proposals {
    private static final double PERCENT = 100;
    /** Its own answer says that it is missing. */
    private static final double SAID = 1;
    /** A need asks for it, and the register does not have it. */
    private static final double ASKED = 0.5;

    private static final Viewer ANY_COMPANY = new Viewer(null, null, Role.COMPANY_MEMBER);

    private final Needs needs;
    private final MakerSearch makers;
    private final KnownBarriers barriers;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Proposals(
            Needs needs,
            MakerSearch makers,
            KnownBarriers barriers,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.needs = needs;
        this.makers = makers;
        this.barriers = barriers;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Those a company is shown: needs it sees whose asker comes and is named, and services that help it. That it saw the needs is noted. */
    public List<Proposal> forCompany(Participant company, List<Participant> hosts) {
        if (company.siren() == null) {
            return List.of();
        }
        Siren siren = new Siren(company.siren());
        Map<UUID, Participant> askers = askers(hosts);
        return inTransaction(() -> {
            Grounds grounds = new Grounds();
            List<Need> open = needs.listOpenNeedsOf(makers.processesAround(siren));
            Map<Need, Fit> fits = makers.rank(
                    open.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(), Need::shape, (one, other) -> one, LinkedHashMap::new)),
                    siren);
            List<Need> shown = fits.keySet().stream()
                    .filter(need -> need.organisation() != null && askers.containsKey(need.organisation()))
                    .toList();
            needs.noteSeen(shown);
            shown.forEach(need -> grounds.add(
                    company,
                    Objects.requireNonNull(askers.get(Objects.requireNonNull(need.organisation()))),
                    fits(need, Objects.requireNonNull(fits.get(need)))));
            List<KnownBarriers.Named> said = barriers.list(List.of(siren)).getOrDefault(siren.number(), List.of());
            help(grounds, company, hosts, said, SAID);
            fits.values().forEach(fit -> help(grounds, company, hosts, missing(fit), ASKED));
            return grounds.list();
        });
    }

    /** Those a buyer is shown: companies that come and can make its open needs, or nearly. */
    public List<Proposal> forBuyer(Participant buyer, List<Participant> companies) {
        Map<String, Participant> bySiren = bySiren(companies);
        return inTransaction(() -> {
            Grounds grounds = new Grounds();
            needs.listOwnNeeds().stream()
                    .filter(Need::open)
                    .forEach(need -> forEach(
                            makers.find(need.shape()),
                            bySiren,
                            (company, fit) -> grounds.add(company, buyer, fits(need, fit))));
            return grounds.list();
        });
    }

    /** Those a service is shown: companies whose barriers the viewer may see, and which it helps past. */
    public List<Proposal> forService(Participant service, List<Participant> companies) {
        Map<String, Participant> bySiren = bySiren(companies);
        return inTransaction(() -> {
            Grounds grounds = new Grounds();
            barriers.list(bySiren.keySet().stream().map(Siren::new).toList())
                    .forEach((siren, said) ->
                            help(grounds, Objects.requireNonNull(bySiren.get(siren)), List.of(service), said, SAID));
            return grounds.list();
        });
    }

    /** Those that count in the schedule, for the officer who makes it. */
    public List<Proposal> forSchedule(List<Participant> all) {
        List<Participant> companies =
                all.stream().filter(one -> one.kind().isGuest()).toList();
        List<Participant> hosts =
                all.stream().filter(one -> !one.kind().isGuest()).toList();
        Map<String, Participant> bySiren = bySiren(companies);
        Map<UUID, Participant> askers = askers(hosts);
        Grounds grounds = new Grounds();
        if (bySiren.isEmpty()) {
            return grounds.list();
        }
        List<Need> shown = as(ANY_COMPANY, needs::listOpenNeeds);
        for (Need need : shown) {
            UUID asker = need.organisation();
            Makers found = as(new Viewer(null, asker, Role.BUYER), () -> makers.find(need.shape()));
            Participant host = asker == null ? null : askers.get(asker);
            forEach(found, bySiren, (company, fit) -> {
                if (host != null) {
                    grounds.add(company, host, fits(need, fit));
                }
                help(grounds, company, hosts, missing(fit), ASKED);
            });
        }
        inTransaction(() ->
                        barriers.list(bySiren.keySet().stream().map(Siren::new).toList()))
                .forEach((siren, said) -> help(grounds, Objects.requireNonNull(bySiren.get(siren)), hosts, said, SAID));
        return grounds.list();
    }

    private interface Taker {
        void take(Participant company, Fit fit);
    }

    private static void forEach(Makers found, Map<String, Participant> bySiren, Taker taker) {
        Stream.concat(found.makers().stream(), found.nearMakers().stream()).forEach(fit -> {
            Participant company = bySiren.get(fit.siren().number());
            if (company != null) {
                taker.take(company, fit);
            }
        });
    }

    private static Reason fits(Need need, Fit fit) {
        return new Reason.NeedFits(need.id(), need.shape().title(), fit.gaps().size(), fit.score() / PERCENT);
    }

    private static void help(
            Grounds grounds,
            Participant company,
            List<Participant> hosts,
            Collection<KnownBarriers.Named> stopped,
            double strength) {
        for (Participant host : hosts) {
            for (KnownBarriers.Named barrier : stopped) {
                if (host.kind() == Kind.SERVICE
                        && (barrier.body().equals(host.body())
                                || host.families().contains(barrier.family()))) {
                    grounds.add(company, host, new Reason.HelpsPast(barrier.name(), strength));
                }
            }
        }
    }

    private List<KnownBarriers.Named> missing(Fit fit) {
        return fit.gaps().stream()
                .flatMap(gap -> gap.facts().stream())
                .filter(fact -> fact instanceof Finding.Named named && named.kind() == Finding.Named.Kind.CREDENTIAL)
                .flatMap(fact -> barriers.find(((Finding.Named) fact).code()).stream())
                .toList();
    }

    private static Map<String, Participant> bySiren(List<Participant> companies) {
        return companies.stream()
                .filter(one -> one.siren() != null)
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.siren()), Function.identity(), (one, other) -> one));
    }

    /** Buyers by the organisation they act for. That is asked in the workbench's own name: who acts for whom is shown to nobody. */
    private Map<UUID, Participant> askers(List<Participant> hosts) {
        Map<UUID, Participant> byId = hosts.stream()
                .filter(one -> one.kind() == Kind.BUYER)
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        if (byId.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Participant> askers = new LinkedHashMap<>();
        as(
                        Viewer.SYSTEM,
                        () -> jdbc.sql("""
                select participant, organisation from meetings.participant_owner
                where kind = 'buyer-own' and participant in (:hosts)""")
                                .param("hosts", byId.keySet())
                                .query((row, index) -> Map.entry(
                                        row.getObject("organisation", UUID.class),
                                        row.getObject("participant", UUID.class)))
                                .list())
                .forEach(entry -> askers.put(entry.getKey(), Objects.requireNonNull(byId.get(entry.getValue()))));
        return askers;
    }

    private <T> T as(Viewer viewer, Supplier<T> action) {
        return Viewers.callAs(viewer, () -> inTransaction(action));
    }

    private <T> T inTransaction(Supplier<T> action) {
        return Objects.requireNonNull(transactions.execute(status -> action.get()));
    }
}
