package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.funding.past.OpenParts;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a plan pays against what is tied, published and prepared already. Callers bring the transaction. */
@Component
class PlanReader {
    private static final int MOST_SUGGESTIONS = 5;

    private final ModelTies ties;
    private final PreparedFiles prepared;
    private final OpenParts openParts;
    private final Register register;

    PlanReader(ModelTies ties, PreparedFiles prepared, OpenParts openParts, Register register) {
        this.ties = ties;
        this.prepared = prepared;
        this.openParts = openParts;
        this.register = register;
    }

    /** Levers whose money one company asks of one part. */
    record Group(Siren company, OpenPart part, List<FundedLever> levers) {}

    /**
     * What was found.
     *
     * @param shown the same for people
     */
    record Reading(List<Group> ready, PlanFiles shown) {}

    private record Key(Siren company, OpenPart part) {}

    Reading read(UUID scenario, Runs.Solved solved, LocalDate today) {
        List<FundedLever> funded = FundedLever.listOf(solved);
        List<OpenPart> choices = openParts.list(today);
        Tied tied = new Tied(
                ties.listCompanies(scenario, ModelTies.COMPANY),
                ties.listCompanies(scenario, ModelTies.CARRIER),
                ties.listParts(scenario),
                choices,
                register);
        Map<String, PreparedFiles.Part> done = prepared.listParts(scenario).stream()
                .collect(Collectors.toMap(part -> part.lever() + "/" + part.programme(), part -> part));
        Map<UUID, List<FundedLever>> made = new LinkedHashMap<>();
        Map<Key, List<FundedLever>> ready = new LinkedHashMap<>();
        List<PlanFiles.Lacking> lacking = new ArrayList<>();
        for (FundedLever lever : funded) {
            PreparedFiles.Part part = done.get(lever.id() + "/" + lever.programme());
            Optional<Siren> company = tied.company(lever);
            Optional<OpenPart> open = tied.part(lever.programme());
            if (part != null) {
                made.computeIfAbsent(part.file(), file -> new ArrayList<>()).add(lever);
            } else if (company.isPresent() && open.isPresent()) {
                ready.computeIfAbsent(new Key(company.get(), open.get()), key -> new ArrayList<>())
                        .add(lever);
            } else {
                lacking.add(new PlanFiles.Lacking(
                        line(lever, today),
                        lever.companyName(),
                        lever.programmeName(),
                        company.isEmpty(),
                        open.isEmpty()));
            }
        }
        List<Group> groups = ready.entrySet().stream()
                .map(one -> new Group(one.getKey().company(), one.getKey().part(), one.getValue()))
                .toList();
        PlanFiles shown = new PlanFiles(
                made(scenario, made, done, tied, today),
                groups.stream().map(group -> draft(group, today)).toList(),
                lacking,
                companyTies(funded, tied),
                partTies(funded, tied),
                choices);
        return new Reading(groups, shown);
    }

    private List<PlanFiles.Draft> made(
            UUID scenario,
            Map<UUID, List<FundedLever>> made,
            Map<String, PreparedFiles.Part> done,
            Tied tied,
            LocalDate today) {
        Map<UUID, PreparedFiles.Known> known = prepared.listKnown(scenario);
        List<PlanFiles.Draft> drafts = new ArrayList<>();
        made.forEach((file, levers) -> {
            FundedLever first = levers.getFirst();
            PreparedFiles.Part part = done.get(first.id() + "/" + first.programme());
            PreparedFiles.Known where = known.get(file);
            String siren = part == null ? "" : part.company();
            drafts.add(new PlanFiles.Draft(
                    file,
                    where == null ? null : (Long) where.number(),
                    where == null ? null : where.state(),
                    siren,
                    name(siren),
                    tied.part(first.programme()).map(OpenPart::programmeName).orElse(first.programmeName()),
                    tied.part(first.programme()).map(OpenPart::part).orElse(""),
                    levers.stream().map(lever -> line(lever, today)).toList()));
        });
        return drafts;
    }

    private PlanFiles.Draft draft(Group group, LocalDate today) {
        return new PlanFiles.Draft(
                null,
                null,
                null,
                group.company().number(),
                name(group.company().number()),
                group.part().programmeName(),
                group.part().part(),
                group.levers().stream().map(lever -> line(lever, today)).toList());
    }

    private static PlanFiles.Line line(FundedLever lever, LocalDate today) {
        return new PlanFiles.Line(
                lever.id(),
                lever.name(),
                lever.cents(),
                lever.costCents(),
                lever.orderOn(),
                lever.orderOn().isBefore(today));
    }

    private List<PlanFiles.CompanyTie> companyTies(List<FundedLever> funded, Tied tied) {
        Map<String, PlanFiles.CompanyTie> all = new LinkedHashMap<>();
        for (FundedLever lever : funded) {
            boolean carrier = lever.company() == null;
            String kind = carrier ? ModelTies.CARRIER : ModelTies.COMPANY;
            String id = Tied.id(lever);
            all.computeIfAbsent(kind + "/" + id, key -> {
                String name = carrier ? lever.name() : lever.companyName();
                String siren = tied.company(lever).map(Siren::number).orElse("");
                return new PlanFiles.CompanyTie(
                        kind,
                        id,
                        name,
                        siren,
                        name(siren),
                        tied.isRegistered(lever),
                        carrier ? List.of() : suggestions(name));
            });
        }
        return List.copyOf(all.values());
    }

    private List<PlanFiles.Suggestion> suggestions(String name) {
        return register.listCompaniesLike(name, MOST_SUGGESTIONS).stream()
                .map(one -> new PlanFiles.Suggestion(one.siren().number(), one.name()))
                .toList();
    }

    private static List<PlanFiles.PartTie> partTies(List<FundedLever> funded, Tied tied) {
        Map<String, PlanFiles.PartTie> all = new LinkedHashMap<>();
        for (FundedLever lever : funded) {
            all.computeIfAbsent(
                    lever.programme(),
                    id -> new PlanFiles.PartTie(
                            id,
                            lever.programmeName(),
                            tied.value(id),
                            tied.part(id).isPresent()));
        }
        return List.copyOf(all.values());
    }

    private String name(String siren) {
        return siren.isEmpty()
                ? ""
                : register.findCompany(new Siren(siren)).map(Company::name).orElse(new Siren(siren).spaced());
    }

    /** What was tied, and what needs no tie. */
    private record Tied(
            Map<String, Siren> companies,
            Map<String, Siren> carriers,
            Map<String, ModelTies.PartTie> parts,
            List<OpenPart> choices,
            Register register) {
        static String id(FundedLever lever) {
            String company = lever.company();
            return company == null ? lever.id() : company;
        }

        /** A model names real companies by their SIREN. */
        boolean isRegistered(FundedLever lever) {
            return own(lever.company()).isPresent();
        }

        private Optional<Siren> own(@Nullable String company) {
            return Optional.ofNullable(company)
                    .flatMap(Siren::parse)
                    .filter(siren -> register.findCompany(siren).isPresent());
        }

        Optional<Siren> company(FundedLever lever) {
            Optional<Siren> chosen = Optional.ofNullable(
                    lever.company() == null ? carriers.get(lever.id()) : companies.get(lever.company()));
            return chosen.or(() -> own(lever.company()));
        }

        Optional<OpenPart> part(String programme) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value(programme)))
                    .findFirst();
        }

        String value(String programme) {
            ModelTies.PartTie tie = parts.get(programme);
            return tie == null ? "" : tie.programme() + "/" + tie.axis() + "/" + tie.part();
        }
    }
}
