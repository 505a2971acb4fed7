package fr.beffroi.engine.simulate.replan;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.RestOfHorizon;
import java.util.List;

/**
 * A model from a week on, as a model of its own that begins in that week. Everything keeps its place. Levers are there for their effects alone:
 * when they become active the situation says, and nobody decides on them again. Read-only.
 */
final class RestOfModel {
    private final RestOfHorizon rest;
    private final List<Resource> resources;
    private final List<Source> sources;

    RestOfModel(Network whole, int from) {
        rest = new RestOfHorizon(whole, from);
        resources = rest.resources(rest.of(whole.capacity));
        sources = rest.sources(
                rest.of(whole.supply), source -> whole.sources.get(source).qualified());
    }

    /** What is left to do in a situation: what is late by then is wanted at once. */
    Network in(Situation situation) {
        RampUpModel model = rest.whole().model;
        return new Network(new RampUpModel(
                model.name(),
                model.mondayOf(rest.fromWeek()),
                rest.weeks(),
                model.currency(),
                rest.items(situation.stock()),
                model.bom(),
                model.companies(),
                model.sites(),
                resources,
                model.routes(),
                sources,
                model.levers(),
                List.of(),
                rest.targets(situation.delivered()),
                model.budget(),
                null));
    }

    /** What a situation leaves as limits: with what the levers of the plan do, and what is under way arriving as expected. */
    static Limits limits(Network rest, Situation situation) {
        Limits limits = new Limits(rest, situation.leverActive());
        for (int item = 0; item < rest.items(); item++) {
            double sum = 0;
            for (int week = 0; week < rest.weeks; week++) {
                sum += situation.expected()[item][week];
                limits.delivered[item][week] += sum;
            }
        }
        return limits;
    }
}
