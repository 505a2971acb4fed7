package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import javax.xml.stream.XMLStreamException;

/**
 * A model with its levers decided, as frePPLe's XML: routes, sources and stock from levers are operations, hours and supply are resources
 * of weekly buckets, each week of a target is a demand that is due on its Monday.
 */
final class PeerInput {
    /** The plan is written there, one operation plan a line, into the folder in which the program runs. */
    static final String PLAN_FILE = "plan.tsv";

    static final String LAUNCH = "launch ";
    static final String ORDER = "order ";
    static final String STOCK = "stock ";
    static final String IN_WEEK = " in week ";
    private static final String LOCATION = "region";
    /** No route launches more in a week. */
    private static final double AS_MUCH_AS_WANTED = 1e9;

    private static final double A_BILLIONTH = 1e-9;

    private final FixedModel fixed;
    private final Network network;
    private final PeerWeek calendar;
    private final PeerXml xml;

    private PeerInput(FixedModel fixed, PeerXml xml) {
        this.fixed = fixed;
        this.xml = xml;
        network = fixed.network();
        calendar = new PeerWeek(network.model.start());
    }

    /** Writes the whole input: model, order to plan, order to write the plan. */
    static void write(FixedModel fixed, PeerMode mode, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                PeerXml xml = new PeerXml(out)) {
            new PeerInput(fixed, xml).write(mode);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(PeerMode mode) throws XMLStreamException {
        xml.begin("plan");
        xml.text("name", network.model.name());
        xml.text("current", calendar.textOf(0));
        xml.list("locations", () -> xml.empty("location", "name", LOCATION));
        xml.list("items", () -> {
            for (int item = 0; item < network.items(); item++) {
                xml.empty("item", "name", idOf(item));
            }
        });
        xml.list("buffers", this::writeBuffers);
        xml.list("operations", this::writeOperations);
        xml.list("demands", () -> {
            for (TargetNode target : network.targets) {
                writeDemands(target, mode);
            }
        });
        xml.python(PeerScript.text(PLAN_FILE));
        xml.end();
    }

    private void writeBuffers() throws XMLStreamException {
        for (int item = 0; item < network.items(); item++) {
            xml.begin("buffer", "name", idOf(item) + " @ " + LOCATION);
            writeItemHere(item);
            xml.number("onhand", network.initialStock[item]);
            xml.end();
        }
    }

    private void writeOperations() throws XMLStreamException {
        BitSet described = new BitSet();
        for (RouteNode route : network.routes) {
            if (isEverOpen(route)) {
                writeRoute(route, described);
            }
        }
        for (SourceNode source : network.sources) {
            double[] orders = fixed.limits().orders[source.index()];
            if (Arrays.stream(orders).anyMatch(units -> units > 0)) {
                String name =
                        ORDER + network.model.sources().get(source.index()).id();
                writeBought(name, source.item(), source.lead(), source.qualified(), week -> orders[week]);
            }
        }
        for (int item = 0; item < network.items(); item++) {
            double[] brought = fixed.limits().delivered[item];
            if (brought[network.weeks - 1] > 0) {
                writeBought(
                        STOCK + idOf(item), item, 0, true, week -> brought[week] - (week == 0 ? 0 : brought[week - 1]));
            }
        }
    }

    private boolean isEverOpen(RouteNode route) {
        for (int week = 0; week < network.weeks; week++) {
            if (fixed.limits().isOpen(route.index(), week)) {
                return true;
            }
        }
        return false;
    }

    private void writeRoute(RouteNode route, BitSet described) throws XMLStreamException {
        String name = LAUNCH + network.model.routes().get(route.index()).id();
        beginOperation(name, route.item(), route.lead(), route.qualified());
        xml.list("flows", () -> {
            writeFlow("flow_end", route.item(), route.yield());
            for (Line line : network.componentsOf.get(route.item())) {
                writeFlow("flow_start", line.component(), -line.quantity());
            }
        });
        xml.list("loads", () -> {
            for (int use = 0; use < route.resources().length; use++) {
                int resource = route.resources()[use];
                writeLoad(
                        network.model.resources().get(resource).id(),
                        route.hours()[use],
                        !described.get(resource),
                        week -> fixed.limits().hours[resource][week]);
                described.set(resource);
            }
            if (!route.qualified()) {
                writeLoad(
                        "opening of " + name,
                        1,
                        true,
                        week -> fixed.limits().isOpen(route.index(), week) ? AS_MUCH_AS_WANTED : 0);
            }
        });
        xml.end();
    }

    private void writeBought(
            String name, int item, int leadTimeWeeks, boolean qualified, IntToDoubleFunction mostByWeek)
            throws XMLStreamException {
        beginOperation(name, item, leadTimeWeeks, qualified);
        xml.list("flows", () -> writeFlow("flow_end", item, 1));
        xml.list("loads", () -> writeLoad("supply of " + name, 1, true, mostByWeek));
        xml.end();
    }

    private void beginOperation(String name, int item, int leadTimeWeeks, boolean qualified) throws XMLStreamException {
        xml.begin("operation", "name", name, "xsi:type", "operation_fixed_time");
        writeItemHere(item);
        xml.text("duration", PeerWeek.duration(leadTimeWeeks));
        // Of several ways to get an item, what is there from the start is tried first.
        xml.number("priority", qualified ? 1 : 2);
        // Quantities are averages of a flow: no smallest lot.
        xml.number("size_minimum", 0);
    }

    private void writeItemHere(int item) throws XMLStreamException {
        xml.empty("item", "name", idOf(item));
        xml.empty("location", "name", LOCATION);
    }

    private void writeFlow(String type, int item, double quantity) throws XMLStreamException {
        xml.begin("flow", "xsi:type", type);
        xml.empty("item", "name", idOf(item));
        xml.number("quantity", quantity);
        xml.end();
    }

    /** The resource itself is described where it is named first. */
    private void writeLoad(String resource, double quantity, boolean first, IntToDoubleFunction mostByWeek)
            throws XMLStreamException {
        xml.begin("load");
        xml.number("quantity", quantity);
        xml.begin("resource", "name", resource, "xsi:type", "resource_buckets");
        if (first) {
            xml.begin("maximum_calendar", "name", "most of " + resource);
            xml.number("default", 0);
            xml.list("buckets", () -> {
                for (int week = 0; week < network.weeks; week++) {
                    xml.empty(
                            "bucket",
                            "start",
                            calendar.textOf(week),
                            "end",
                            calendar.textOf(week + 1),
                            "value",
                            PeerXml.textOf(toldApart(mostByWeek.applyAsDouble(week), week)));
                }
            });
            xml.end();
            // Capacity of any earlier week may be used, as in the contract.
            xml.text("maxearly", PeerWeek.duration(network.weeks));
        }
        xml.end();
        xml.end();
    }

    /** The peer takes weeks of the same value for one bucket: every other week has a billionth more, a thousandth of what the checker allows. */
    private static double toldApart(double most, int week) {
        return week % 2 == 0 ? most : most * (1 + A_BILLIONTH);
    }

    private void writeDemands(TargetNode target, PeerMode mode) throws XMLStreamException {
        for (int week = 0; week < network.weeks; week++) {
            double units = target.wanted()[week] - (week == 0 ? 0 : target.wanted()[week - 1]);
            if (units <= 0) {
                continue;
            }
            xml.begin("demand", "name", idOf(target.item()) + IN_WEEK + week);
            xml.number("quantity", units);
            writeItemHere(target.item());
            xml.text("due", calendar.textOf(week));
            xml.number("priority", rankOf(target));
            xml.number("minshipment", 0);
            int weeksLate = mode == PeerMode.LOST_SALES ? 0 : network.weeks - 1 - week;
            xml.text("maxlateness", PeerWeek.duration(weeksLate));
            xml.end();
        }
    }

    /** The peer serves low numbers first: 1 for the targets of the largest weight. */
    private int rankOf(TargetNode target) {
        return 1
                + (int) network.targets.stream()
                        .mapToDouble(TargetNode::priority)
                        .filter(priority -> priority > target.priority())
                        .distinct()
                        .count();
    }

    private String idOf(int item) {
        return network.model.items().get(item).id();
    }
}
