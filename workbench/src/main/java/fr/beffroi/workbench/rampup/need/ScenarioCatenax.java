package fr.beffroi.workbench.rampup.need;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.demand.catenax.CapacityGroup;
import fr.beffroi.workbench.demand.catenax.CatenaxWriter;
import fr.beffroi.workbench.demand.catenax.MaterialDemand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A scenario's model as Catena-X messages: the demand of each item in pieces, and each means of production as a capacity in hours. */
final class ScenarioCatenax {
    private static final String PIECE = "pièce";
    private static final String HOUR = "unit:hourUnitOfTime";

    private ScenarioCatenax() {}

    /** Demands first, then capacities; ids follow from the scenario, so that the next file changes what this one told. */
    static ArrayNode write(UUID scenario, RampUpModel model, CatenaxWriter writer) {
        ArrayNode messages = JsonMapper.shared().createArrayNode();
        ItemDemands needed = ItemDemands.of(model);
        for (Item item : model.items()) {
            List<Quantity> weeks = needed.weeks(item.id());
            if (item.unit().equals(PIECE) && !weeks.isEmpty()) {
                messages.add(writer.write(
                        new MaterialDemand(id(scenario, "item " + item.id()), item.id(), item.name(), true, weeks)));
            }
        }
        for (Resource resource : model.resources()) {
            List<CapacityGroup.Material> materials = materials(model, resource);
            if (!materials.isEmpty()) {
                messages.add(writer.write(capacity(scenario, model, resource, materials)));
            }
        }
        return messages;
    }

    private static CapacityGroup capacity(
            UUID scenario, RampUpModel model, Resource resource, List<CapacityGroup.Material> materials) {
        double[] hours = resource.hoursPerWeek().byWeek(model.weeks());
        return new CapacityGroup(
                id(scenario, "resource " + resource.id()),
                resource.name(),
                HOUR,
                true,
                materials,
                IntStream.range(0, hours.length)
                        .mapToObj(week -> new CapacityGroup.Week(model.mondayOf(week), hours[week], hours[week]))
                        .toList());
    }

    /** What is made with it, with the hours one piece takes. */
    private static List<CapacityGroup.Material> materials(RampUpModel model, Resource resource) {
        List<CapacityGroup.Material> materials = new ArrayList<>();
        for (Route route : model.routes()) {
            for (ResourceUse use : route.use()) {
                if (use.resource().equals(resource.id())) {
                    materials.add(new CapacityGroup.Material(route.item(), use.hoursPerUnit()));
                }
            }
        }
        return materials.stream().distinct().toList();
    }

    private static UUID id(UUID scenario, String what) {
        return UUID.nameUUIDFromBytes((scenario + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
