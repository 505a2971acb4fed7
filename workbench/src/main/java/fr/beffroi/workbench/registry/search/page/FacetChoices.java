package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.registry.reference.Process;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.registry.search.query.Facet;
import fr.beffroi.workbench.registry.search.query.Found;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The values by which results can be narrowed, with how many each would leave and where it leads. */
@Component
class FacetChoices {
    private static final int SHOWN = 8;
    private static final List<String> SIZES = List.of("micro", "sme", "midcap", "large");

    private final References references;
    private final MessageSource messages;

    FacetChoices(References references, MessageSource messages) {
        this.references = references;
        this.messages = messages;
    }

    /**
     * A value.
     *
     * @param depth how far below a wider value it stands
     * @param address of the page with this value chosen, or no longer
     */
    public record Choice(String code, String label, int count, boolean chosen, int depth, String address) {}

    /** A side to narrow from, with its values. */
    public record Side(String messageKey, List<Choice> choices) {}

    List<Side> of(SearchRequest request, Found found, String path) {
        List<Side> sides = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts = found.counts().getOrDefault(facet, Map.of());
            List<Choice> choices = codes(facet, request, counts).stream()
                    .map(code -> new Choice(
                            code,
                            label(facet, code),
                            counts.getOrDefault(code, 0),
                            request.of(facet).contains(code),
                            facet == Facet.PROCESS ? shownDepth(code) : 0,
                            SearchAddress.path(path, request.toggled(facet, code))))
                    .toList();
            if (!choices.isEmpty()) {
                sides.add(new Side("facet." + facet.englishParameter(), choices));
            }
        }
        return sides;
    }

    private List<String> codes(Facet facet, SearchRequest request, Map<String, Integer> counts) {
        if (facet == Facet.PROCESS) {
            return processes(request.of(facet), counts);
        }
        if (facet == Facet.SIZE) {
            return SIZES.stream()
                    .filter(code ->
                            counts.containsKey(code) || request.of(facet).contains(code))
                    .toList();
        }
        Set<String> codes = new LinkedHashSet<>(request.of(facet));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(entry -> codes.add(entry.getKey()));
        return List.copyOf(codes);
    }

    /** The tree as far as it is opened: its roots, and beneath each chosen process those it is made of. */
    private List<String> processes(List<String> chosen, Map<String, Integer> counts) {
        Set<String> opened = new LinkedHashSet<>();
        for (String code : chosen) {
            for (String next = code; next != null && opened.add(next); next = parent(next)) {}
        }
        List<String> codes = new ArrayList<>();
        for (Process process : references.processes().values()) {
            boolean reached = process.parent() == null || opened.contains(process.parent());
            if (chosen.contains(process.code()) || reached && counts.containsKey(process.code())) {
                codes.add(process.code());
            }
        }
        return codes;
    }

    private @Nullable String parent(String code) {
        Process process = references.processes().get(code);
        return process == null ? null : process.parent();
    }

    private int shownDepth(String code) {
        Process process = references.processes().get(code);
        return process == null ? 0 : Math.min(process.depth(), 3);
    }

    String label(Facet facet, String code) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (facet) {
            case PROCESS -> references.process(code);
            case CREDENTIAL -> references.credential(code);
            case DEPARTMENT -> Departments.name(code);
            case SIZE -> messages.getMessage("company.size." + code, null, code, locale) + "";
            case ACTIVITY -> {
                String words = references.activity("naf2", code);
                yield words.isEmpty() ? code : words;
            }
        };
    }
}
