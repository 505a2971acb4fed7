package fr.beffroi.cli;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.RampUpModel;
import java.util.Optional;

/** Ids of a model as the names people know. */
final class ModelNames {
    private final Lookup lookup;

    ModelNames(RampUpModel model) {
        lookup = new Lookup(model);
    }

    String item(String id) {
        return lookup.getItem(id).name();
    }

    String company(String id) {
        return lookup.getCompany(id).name();
    }

    /** A site by its name and its company's. */
    String site(String id) {
        return lookup.getSite(id).name() + " (" + company(lookup.getSite(id).company()) + ")";
    }

    String programme(String id) {
        return lookup.getProgramme(id).name();
    }

    String lever(String id) {
        return lookup.getLever(id).name();
    }

    /** Name of the company that decides on that lever; empty for a public one. */
    Optional<String> findLeverCompany(String id) {
        return Optional.ofNullable(lookup.getLever(id).company()).map(this::company);
    }

    boolean isCompany(String id) {
        return lookup.isCompany(id);
    }

    boolean isProgramme(String id) {
        return lookup.isProgramme(id);
    }

    String resource(String id) {
        return lookup.getResource(id).name();
    }

    String resourceCompany(String id) {
        return lookup.companyOf(lookup.getResource(id)).name();
    }

    String routeItem(String id) {
        return item(lookup.getRoute(id).item());
    }

    String routeCompany(String id) {
        return lookup.companyOf(lookup.getRoute(id)).name();
    }

    String sourceItem(String id) {
        return item(lookup.getSource(id).item());
    }

    String sourceSupplier(String id) {
        return lookup.getSource(id).supplier();
    }
}
