package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.registry.search.query.Facet;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** A search in the address of a page, so that it can be sent to a colleague; and in that of the programming interface. */
public final class SearchAddress {
    /** Names of the parameters in French pages and in the English interface. */
    private enum Tongue {
        PAGE("q", "cessees", "page", Facet::frenchParameter),
        INTERFACE("q", "ceased", "page", Facet::englishParameter);

        final String text;
        final String ceased;
        final String page;
        final Function<Facet, String> facet;

        Tongue(String text, String ceased, String page, Function<Facet, String> facet) {
            this.text = text;
            this.ceased = ceased;
            this.page = page;
            this.facet = facet;
        }
    }

    private SearchAddress() {}

    /** Reads the parameters of a page. */
    public static SearchRequest readPage(MultiValueMap<String, String> parameters) {
        return read(parameters, Tongue.PAGE);
    }

    /** Reads the parameters of the programming interface. */
    public static SearchRequest readInterface(MultiValueMap<String, String> parameters) {
        return read(parameters, Tongue.INTERFACE);
    }

    private static SearchRequest read(MultiValueMap<String, String> parameters, Tongue tongue) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(
                    facet,
                    parameters.getOrDefault(tongue.facet.apply(facet), List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .toList());
        }
        String text = parameters.getFirst(tongue.text);
        return new SearchRequest(
                text == null ? "" : text.strip(),
                chosen,
                parameters.containsKey(tongue.ceased),
                page(parameters.getFirst(tongue.page)));
    }

    private static int page(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    /** The part of a page's address after the question mark; empty where nothing is asked. */
    public static String write(SearchRequest request) {
        List<String> address = new ArrayList<>();
        if (!request.text().isBlank()) {
            address.add(parameter(Tongue.PAGE.text, request.text()));
        }
        for (Facet facet : Facet.values()) {
            request.of(facet).forEach(value -> address.add(parameter(Tongue.PAGE.facet.apply(facet), value)));
        }
        if (request.ceased()) {
            address.add(parameter(Tongue.PAGE.ceased, "oui"));
        }
        if (request.page() > 1) {
            address.add(parameter(Tongue.PAGE.page, String.valueOf(request.page())));
        }
        return String.join("&", address);
    }

    private static String parameter(String name, String value) {
        return name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** The whole path of a page with a search, such as {@code /entreprises?q=fraisage}. */
    public static String path(String path, SearchRequest request) {
        String query = write(request);
        return query.isEmpty() ? path : path + "?" + query;
    }
}
