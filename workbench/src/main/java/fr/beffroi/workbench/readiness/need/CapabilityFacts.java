package fr.beffroi.workbench.readiness.need;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.reference.References;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a need asks of a company's ability, held against what the register says of it. */
@Component
class CapabilityFacts {
    private static final int MOST_DECIMALS = 4;
    private final References references;

    CapabilityFacts(References references) {
        this.references = references;
    }

    List<WhyNot.Fact> of(NeedShape shape, List<Capability> able) {
        List<WhyNot.Fact> facts = new ArrayList<>();
        for (String process : shape.processes()) {
            List<Capability> fitting = able.stream()
                    .filter(one -> references.isKindOf(one.process(), process))
                    .toList();
            facts.add(new WhyNot.Fact(
                    "process", references.process(process), fitting.isEmpty() ? WhyNot.State.UNMET : WhyNot.State.MET));
            if (!fitting.isEmpty()) {
                measures(shape.size(), fitting, references.process(process), facts);
            }
        }
        for (String material : shape.materials()) {
            facts.add(new WhyNot.Fact("material", references.material(material), material(material, able)));
        }
        return facts;
    }

    private static void measures(PartSize size, List<Capability> able, String process, List<WhyNot.Fact> facts) {
        Double longest = Stream.of(size.lengthMm(), size.widthMm(), size.heightMm())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (longest != null) {
            facts.add(new WhyNot.Fact(
                    "size",
                    process + " : " + plain(longest) + " mm",
                    atLeast(longest, able, CapabilityFacts::longest)));
        }
        Double mass = size.massKg();
        if (mass != null) {
            facts.add(new WhyNot.Fact(
                    "size", process + " : " + plain(mass) + " kg", atLeast(mass, able, Capability::massKg)));
        }
        Double tolerance = size.toleranceMm();
        if (tolerance != null) {
            // The finer one holds a tolerance, the smaller the number.
            facts.add(new WhyNot.Fact(
                    "tolerance",
                    process + " : " + plain(tolerance) + " mm",
                    atLeast(-tolerance, able, one -> one.toleranceMm() == null ? null : -one.toleranceMm())));
        }
    }

    private static @Nullable Double longest(Capability one) {
        return Stream.of(one.lengthMm(), one.widthMm(), one.heightMm())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Met where one can, unmet where all that say anything say less, else not known. */
    private static WhyNot.State atLeast(
            double asked, List<Capability> able, Function<Capability, @Nullable Double> measure) {
        List<Double> said = able.stream().map(measure).filter(Objects::nonNull).toList();
        if (said.stream().anyMatch(value -> value >= asked)) {
            return WhyNot.State.MET;
        }
        return said.size() == able.size() ? WhyNot.State.UNMET : WhyNot.State.UNKNOWN;
    }

    private WhyNot.State material(String asked, List<Capability> able) {
        String name = references.material(asked).toLowerCase(Locale.ROOT);
        String code = asked.toLowerCase(Locale.ROOT);
        boolean said = able.stream()
                .flatMap(one -> one.materials().stream())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals(code) || one.contains(name) || name.contains(one));
        return said ? WhyNot.State.MET : WhyNot.State.UNKNOWN;
    }

    private static String plain(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }
}
