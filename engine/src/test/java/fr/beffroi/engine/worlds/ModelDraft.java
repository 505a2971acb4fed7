package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A model that can be changed part by part; what is not touched stays. */
public final class ModelDraft {
    private final RampUpModel original;
    public int weeks;
    public List<Item> items;
    public List<BomLine> bom;
    public List<Company> companies;
    public List<Site> sites;
    public List<Resource> resources;
    public List<Route> routes;
    public List<Source> sources;
    public List<Lever> levers;
    public List<Programme> programmes;
    public List<Target> targets;
    public Budget budget;

    private ModelDraft(RampUpModel original) {
        this.original = original;
        weeks = original.weeks();
        items = original.items();
        bom = original.bom();
        companies = original.companies();
        sites = original.sites();
        resources = original.resources();
        routes = original.routes();
        sources = original.sources();
        levers = original.levers();
        programmes = original.programmes();
        targets = original.targets();
        budget = original.budget();
    }

    /** The model after these changes. */
    public static RampUpModel change(RampUpModel model, Consumer<ModelDraft> changes) {
        ModelDraft draft = new ModelDraft(model);
        changes.accept(draft);
        return draft.toModel();
    }

    static RampUpModel changeLevers(RampUpModel model, Consumer<LeverDraft> change) {
        return change(model, draft -> draft.levers = map(draft.levers, lever -> LeverDraft.change(lever, change)));
    }

    static RampUpModel changeProgrammes(RampUpModel model, Consumer<ProgrammeDraft> change) {
        return change(
                model,
                draft -> draft.programmes =
                        map(draft.programmes, programme -> ProgrammeDraft.change(programme, change)));
    }

    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }

    private RampUpModel toModel() {
        return new RampUpModel(
                original.name(),
                original.start(),
                weeks,
                original.currency(),
                items,
                bom,
                companies,
                sites,
                resources,
                routes,
                sources,
                levers,
                programmes,
                targets,
                budget,
                original.uncertainty());
    }
}
