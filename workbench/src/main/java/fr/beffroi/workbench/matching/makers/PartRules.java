package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.matching.makers.Finding.Named;
import fr.beffroi.workbench.registry.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges capabilities for the part that is asked for: material, size and mass, tolerance. Remembers what it worked out: one for each search, by one
 * thread.
 */
final class PartRules {
    private final Trees trees;
    private final Function<String, Set<String>> materialCodes;
    private final Map<String, Set<String>> knownCodes = new HashMap<>();

    /** {@code materialCodes} reads the materials people write. */
    PartRules(Trees trees, Function<String, Set<String>> materialCodes) {
        this.trees = trees;
        this.materialCodes = materialCodes;
    }

    List<Finding> judge(NeedShape need, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (String material : need.materials()) {
            findings.add(material(material, capability));
        }
        List<Double> asked = sides(need.size());
        if (!asked.isEmpty() || need.size().massKg() != null) {
            findings.add(size(need.size(), asked, capability));
        }
        if (need.size().toleranceMm() != null) {
            findings.add(tolerance(need.size().toleranceMm(), capability));
        }
        return findings;
    }

    private Finding material(String asked, Capability capability) {
        Set<String> wanted = codes(asked);
        Object name = wanted.size() == 1
                ? new Named(Named.Kind.MATERIAL, wanted.iterator().next())
                : asked;
        if (capability.materials().isEmpty()) {
            return Finding.unknown(Aspect.MATERIAL, "material.unsaid", name);
        }
        boolean worked = capability.materials().stream().anyMatch(one -> one.equalsIgnoreCase(asked))
                || capability.materials().stream()
                        .map(this::codes)
                        .flatMap(Collection::stream)
                        .anyMatch(one -> wanted.stream().anyMatch(other -> trees.isSameMaterial(one, other)));
        if (worked) {
            return Finding.yes(Aspect.MATERIAL, "material.worked", name);
        }
        // A word that is in no list tells nothing about a shop that speaks of others.
        return wanted.isEmpty()
                ? Finding.unknown(Aspect.MATERIAL, "material.unsaid", name)
                : Finding.no(Aspect.MATERIAL, 0, "material.other", name, String.join(", ", capability.materials()));
    }

    /** Many shops work the same materials. */
    private Set<String> codes(String text) {
        return knownCodes.computeIfAbsent(text, materialCodes);
    }

    /** Parts may be turned: the longest side is held against the longest. */
    private static Finding size(PartSize asked, List<Double> sides, Capability capability) {
        List<Double> room = sides(new PartSize(
                capability.lengthMm(), capability.widthMm(), capability.heightMm(), capability.massKg(), null));
        Double mass = capability.massKg();
        boolean tooSmall = false;
        for (int i = 0; i < Math.min(sides.size(), room.size()); i++) {
            tooSmall |= room.get(i) < sides.get(i);
        }
        tooSmall |= asked.massKg() != null && mass != null && mass < asked.massKg();
        if (tooSmall) {
            return Finding.no(Aspect.SIZE, 0, "size.small", words(room), Objects.requireNonNullElse(mass, ""));
        }
        boolean unsaid = room.size() < sides.size() || asked.massKg() != null && mass == null;
        return unsaid
                ? Finding.unknown(Aspect.SIZE, "size.unsaid")
                : Finding.yes(Aspect.SIZE, "size.holds", words(room));
    }

    private static String words(List<Double> sides) {
        return sides.stream().map(side -> String.valueOf(Math.round(side))).collect(Collectors.joining(" × "));
    }

    private static List<Double> sides(PartSize size) {
        @Nullable Double[] sides = {size.lengthMm(), size.widthMm(), size.heightMm()};
        return Arrays.stream(sides)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Finding tolerance(double asked, Capability capability) {
        Double held = capability.toleranceMm();
        if (held == null) {
            return Finding.unknown(Aspect.TOLERANCE, "tolerance.unsaid");
        }
        return held <= asked
                ? Finding.yes(Aspect.TOLERANCE, "tolerance.holds", held)
                : Finding.no(Aspect.TOLERANCE, 0, "tolerance.wide", held, asked);
    }
}
