package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.registry.reference.MaterialNames;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What others see of an anonymous need: enough to know whether one could make it, too little to tell whose it is. Two needs that differ only
 * within their brackets look the same to the letter; also the order in which things were written is gone.
 */
@Component
class CoarseShape {
    private final MaterialNames materials;

    CoarseShape(MaterialNames materials) {
        this.materials = materials;
    }

    /** The coarse shape of a whole one. */
    NeedShape of(NeedShape shape, boolean showWords) {
        return new NeedShape(
                showWords ? shape.title() : null,
                showWords ? shape.description() : null,
                sorted(shape.processes()),
                sorted(shape.materials().stream()
                        .map(materials::codes)
                        .flatMap(Collection::stream)
                        .toList()),
                size(shape.size()),
                sorted(shape.credentials()),
                quantities(shape),
                null,
                shape.inRegion(),
                Brackets.quarter(shape.neededFrom()),
                shape.firmness());
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().distinct().sorted().toList();
    }

    private static PartSize size(PartSize size) {
        return new PartSize(
                Brackets.size(size.lengthMm()),
                Brackets.size(size.widthMm()),
                Brackets.size(size.heightMm()),
                Brackets.size(size.massKg()),
                Brackets.size(size.toleranceMm()));
    }

    /** How many at most, and when it begins: the steps between would tell a programme apart. */
    private static List<Quantity> quantities(NeedShape shape) {
        double most = Brackets.quantity(shape.mostPerWeek());
        return shape.quantities().isEmpty()
                ? List.of()
                : List.of(new Quantity(
                        Brackets.quarterMonday(shape.quantities().getFirst().fromMonday()), most));
    }
}
