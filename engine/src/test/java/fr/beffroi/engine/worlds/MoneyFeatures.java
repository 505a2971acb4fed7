package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Features of programmes, companies and the budget. */
final class MoneyFeatures {
    private MoneyFeatures() {}

    static List<WorldFeature> list() {
        return List.of(
                feature("envelope", p -> true, p -> p.envelopeEuros = WorldFeature.PLENTY),
                feature("envelope by year", p -> p.envelopeByYearEuros() != null, p -> p.envelopeByYearEuros = null),
                feature("intensity", p -> p.intensity() < 1, p -> p.intensity = 1),
                feature(
                        "cap per company",
                        p -> p.capPerCompanyEuros() < WorldFeature.PLENTY,
                        p -> p.capPerCompanyEuros = Double.POSITIVE_INFINITY),
                feature("minimum grant", p -> p.minimumGrantEuros() > 0, p -> p.minimumGrantEuros = 0),
                feature("de minimis", Programme::deMinimis, p -> p.deMinimis = false),
                new WorldFeature(
                        "de minimis used",
                        world -> any(world, Programme::deMinimis)
                                && world.companies().stream().anyMatch(company -> company.deMinimisUsedEuros() > 0),
                        companies(c -> new Company(c.id(), c.name(), c.selfFinancingEuros(), 0, c.group()))),
                new WorldFeature(
                        "programme window",
                        world -> any(world, p -> p.from() > 0 || p.to() < world.weeks() - 1),
                        world -> ModelDraft.changeProgrammes(world, p -> {
                            p.from = 0;
                            p.to = world.weeks() - 1;
                        })),
                new WorldFeature(
                        "two programmes",
                        world -> world.programmes().size() > 1,
                        world -> ModelDraft.changeLevers(
                                world,
                                lever -> lever.eligible =
                                        lever.eligible.subList(0, Math.min(1, lever.eligible.size())))),
                new WorldFeature(
                        "max public share",
                        world -> world.levers().stream().anyMatch(lever -> lever.maxPublicShare() < 1),
                        world -> ModelDraft.changeLevers(world, lever -> lever.maxPublicShare = 1)),
                new WorldFeature(
                        "not eligible everywhere",
                        world -> world.levers().stream()
                                .anyMatch(lever -> lever.eligible().size()
                                        < world.programmes().size()),
                        world -> ModelDraft.changeLevers(
                                world,
                                lever -> lever.eligible = world.programmes().stream()
                                        .map(Programme::id)
                                        .toList())),
                new WorldFeature(
                        "group",
                        world -> world.companies().stream()
                                        .filter(c -> c.group() != null)
                                        .count()
                                > 1,
                        companies(c ->
                                new Company(c.id(), c.name(), c.selfFinancingEuros(), c.deMinimisUsedEuros(), null))),
                new WorldFeature(
                        "self-financing",
                        world -> !world.levers().isEmpty(),
                        companies(c ->
                                new Company(c.id(), c.name(), WorldFeature.PLENTY, c.deMinimisUsedEuros(), c.group()))),
                new WorldFeature(
                        "public budget",
                        world -> world.budget().publicEuros() != null,
                        world -> world.withPublicBudget(null)),
                new WorldFeature(
                        "public budget of 0",
                        world -> Objects.equals(world.budget().publicEuros(), 0.0),
                        world -> world.withPublicBudget(null)));
    }

    private static boolean any(RampUpModel world, Predicate<Programme> test) {
        return world.programmes().stream().anyMatch(test);
    }

    private static WorldFeature feature(String name, Predicate<Programme> has, Consumer<ProgrammeDraft> drop) {
        return new WorldFeature(name, world -> any(world, has), world -> ModelDraft.changeProgrammes(world, drop));
    }

    private static UnaryOperator<RampUpModel> companies(UnaryOperator<Company> change) {
        return world -> ModelDraft.change(world, draft -> draft.companies = ModelDraft.map(draft.companies, change));
    }
}
