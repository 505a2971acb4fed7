package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import java.util.Optional;

/**
 * A single undertaking: the companies of a group, or a company that belongs to none.
 *
 * @param id group or company id
 */
record Undertaking(String id, boolean isGroup) {
    static Undertaking of(Company company) {
        return company.group() == null ? new Undertaking(company.id(), false) : new Undertaking(company.group(), true);
    }

    /** That of the company which starts a lever; empty for a public investment. */
    static Optional<Undertaking> find(StartedLever started, PlanFacts facts) {
        return Optional.ofNullable(started.lever().company())
                .map(facts.catalogue().companies()::get)
                .map(Undertaking::of);
    }
}
