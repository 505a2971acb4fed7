package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Reads what the peer has planned: each operation plan counts in the week in which it starts, each delivery in the week in which it ends. */
final class PeerPlan {
    private static final String LAST_LINE = "done";
    private final FixedModel fixed;
    private final Network network;
    private final PeerWeek calendar;
    private final Map<String, Integer> routes;
    private final Map<String, Integer> sources;
    private final double[][] launches;
    private final double[][] orders;
    private final double[][] deliveries;

    private PeerPlan(FixedModel fixed) {
        this.fixed = fixed;
        network = fixed.network();
        calendar = new PeerWeek(network.model.start());
        routes = Network.positions(network.model.routes(), route -> PeerInput.LAUNCH + route.id());
        sources = Network.positions(network.model.sources(), source -> PeerInput.ORDER + source.id());
        launches = new double[network.routes.size()][network.weeks];
        orders = new double[network.sources.size()][network.weeks];
        deliveries = new double[network.targets.size()][network.weeks];
    }

    /**
     * The plan in that file as a flow. Stock is what its own movements add up to, negative where it takes what is not there.
     *
     * @throws IOException if the file cannot be read, is not complete, or names something unknown
     */
    static FlowSchedule read(FixedModel fixed, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getLast().equals(LAST_LINE)) {
            throw new IOException("The peer did not finish its plan in " + file);
        }
        PeerPlan plan = new PeerPlan(fixed);
        for (String line : lines.subList(0, lines.size() - 1)) {
            plan.add(line);
        }
        return new FlowSchedule(plan.launches, plan.orders, plan.deliveries, plan.stock());
    }

    private void add(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        String name = cells[4];
        boolean delivery = cells[0].equals("delivery");
        int week = calendar.of(LocalDateTime.parse(cells[delivery ? 2 : 1]));
        double units = Double.parseDouble(cells[3]);
        if (week >= network.weeks || units <= 0) {
            return;
        }
        if (delivery) {
            deliveries[targetOf(name)][week] += units;
        } else if (routes.containsKey(name)) {
            launches[routes.get(name)][week] += units;
        } else if (sources.containsKey(name)) {
            orders[sources.get(name)][week] += units;
        } else if (!name.startsWith(PeerInput.STOCK)) {
            throw new IOException("The peer has planned something unknown: " + line);
        }
    }

    private int targetOf(String demand) throws IOException {
        String item = demand.substring(0, Math.max(0, demand.lastIndexOf(PeerInput.IN_WEEK)));
        return network.targets.stream()
                .filter(target -> target.item() == network.item(item))
                .findFirst()
                .orElseThrow(() -> new IOException("The peer has delivered something unknown: " + demand))
                .index();
    }

    private double[][] stock() {
        double[][] stock = new double[network.items()][network.weeks];
        for (int item = 0; item < stock.length; item++) {
            stock[item][0] += network.initialStock[item];
            for (int week = 0; week < network.weeks; week++) {
                stock[item][week] += fixed.limits().delivered[item][week]
                        - (week == 0 ? 0 : fixed.limits().delivered[item][week - 1]);
            }
        }
        for (RouteNode route : network.routes) {
            double[] launched = launches[route.index()];
            move(stock[route.item()], launched, route.lead(), route.yield());
            for (Line line : network.componentsOf.get(route.item())) {
                move(stock[line.component()], launched, 0, -line.quantity());
            }
        }
        for (SourceNode source : network.sources) {
            move(stock[source.item()], orders[source.index()], source.lead(), 1);
        }
        network.targets.forEach(target -> move(stock[target.item()], deliveries[target.index()], 0, -1));
        for (double[] item : stock) {
            for (int week = 1; week < item.length; week++) {
                item[week] += item[week - 1];
            }
        }
        return stock;
    }

    private static void move(double[] stock, double[] units, int weeksLater, double each) {
        for (int week = 0; week + weeksLater < stock.length; week++) {
            stock[week + weeksLater] += each * units[week];
        }
    }
}
