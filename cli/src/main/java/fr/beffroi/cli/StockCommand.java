package fr.beffroi.cli;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.NearestName;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.stock.RampUpChain;
import fr.beffroi.engine.stock.StockLevers;
import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockPlacer;
import fr.beffroi.engine.stock.StockRequest;
import fr.beffroi.engine.stock.StockWish;
import fr.beffroi.engine.stock.SupplyNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stock MODEL --lead-time-weeks N}: where to keep stock so that products are delivered in time, at the least value. */
@Command(name = "stock")
final class StockCommand implements Callable<Integer> {
    private static final double GAP = 0.01;
    private static final double TIME_LIMIT_SECONDS = 60;
    private static final double MOST_VARIATION = 10;

    private final Session session;

    @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Option(names = "--lead-time-weeks", paramLabel = "N", required = true, descriptionKey = "option.leadTimeWeeks")
    private int leadTimeWeeks;

    @Option(names = "--item", paramLabel = "ITEM", descriptionKey = "option.stockItem")
    private @Nullable String item;

    @Option(names = "--variation", paramLabel = "0.2", descriptionKey = "option.variation")
    private double variation = 0.2;

    @Option(names = "--service-level", paramLabel = "0.95", descriptionKey = "option.serviceLevel")
    private double serviceLevel = 0.95;

    @Option(names = "--out", paramLabel = "MODEL", descriptionKey = "option.stockOut")
    private @Nullable Path newModelFile;

    StockCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<RampUpModel> output = new OutputFiles<>(session.messages());
        if (newModelFile != null) {
            output.add("--out", newModelFile, ModelFiles::write);
        }
        refuse(findFaults(output));
        RampUpModel model = new Inputs(session).model(modelFile).model();
        Set<String> products = products(model);
        RampUpChain chain = new RampUpChain(model);
        refuse(chain.withoutLeadTime(chain.everythingIn(products)).stream()
                .map(unknown -> session.messages().text("stock.noLeadTime", unknown.id(), unknown.name()))
                .toList());
        StockWish wish = new StockWish(products, leadTimeWeeks, variation, serviceLevel);
        SupplyNetwork network = chain.network(wish);
        StockPlacement placement = StockPlacer.place(network, new StockRequest(0, TIME_LIMIT_SECONDS));
        new StockText(session.messages(), model, wish, network, placement)
                .lines()
                .forEach(session.out()::println);
        output.write(new StockLevers(model, name -> session.messages().text("stock.lever", name)).addTo(placement));
        output.listFiles().forEach(file -> session.say("plan.written", file));
        return placement.gap() <= GAP ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }

    private List<String> findFaults(OutputFiles<RampUpModel> output) {
        Messages messages = session.messages();
        List<String> faults = new ArrayList<>();
        if (leadTimeWeeks < 0) {
            faults.add(messages.text("stock.leadTimeWeeks", leadTimeWeeks));
        }
        if (!(variation >= 0 && variation <= MOST_VARIATION)) {
            faults.add(messages.text("stock.variation", messages.number(variation, 6)));
        }
        if (!(serviceLevel >= 0.5 && serviceLevel < 1)) {
            String meant = messages.number(serviceLevel > 1 && serviceLevel < 100 ? serviceLevel / 100 : 0.95, 4);
            faults.add(messages.text("stock.serviceLevel", messages.number(serviceLevel, 6), meant));
        }
        faults.addAll(output.findFaults(List.of(modelFile)));
        return faults;
    }

    /** The product asked for, or all that have a target. */
    private Set<String> products(RampUpModel model) {
        List<String> wanted = model.targets().stream().map(Target::item).toList();
        return item == null ? new LinkedHashSet<>(wanted) : Set.of(known(model, wanted, item));
    }

    private String known(RampUpModel model, List<String> wanted, String asked) {
        if (!wanted.contains(asked)) {
            String meant = model.items().stream()
                    .filter(known -> wanted.contains(known.id()) && known.name().equalsIgnoreCase(asked))
                    .map(Item::id)
                    .findFirst()
                    .or(() -> NearestName.find(asked, wanted))
                    .orElseGet(() -> String.join(", ", wanted));
            refuse(List.of(session.messages().text("stock.noTarget", asked, meant)));
        }
        return asked;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
    }
}
