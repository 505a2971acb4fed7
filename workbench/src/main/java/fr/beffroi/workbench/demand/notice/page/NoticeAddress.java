package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.notice.store.NoticeQuery;
import fr.beffroi.workbench.demand.notice.store.NoticeQuery.State;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** A question in the address of a page, so that it can be sent to a colleague; and in that of the programming interface. What is no answer to a field is passed over. */
final class NoticeAddress {
    private static final int LONGEST_TEXT = 200;
    private static final Map<String, State> FRENCH = Map.of(
            "ouvert", State.OPEN,
            "sans-date", State.UNDATED,
            "clos", State.CLOSED,
            "attribue", State.AWARDED,
            "annonce", State.PLANNED,
            "annule", State.CANCELLED,
            "tous", State.ALL);
    private static final Map<String, State> ENGLISH = Map.of(
            "open", State.OPEN,
            "undated", State.UNDATED,
            "closed", State.CLOSED,
            "awarded", State.AWARDED,
            "planned", State.PLANNED,
            "cancelled", State.CANCELLED,
            "all", State.ALL);

    private NoticeAddress() {}

    static NoticeQuery readPage(MultiValueMap<String, String> parameters) {
        return read(parameters, "domaine", "lieu", "acheteur", "etat", FRENCH);
    }

    static NoticeQuery readInterface(MultiValueMap<String, String> parameters) {
        return read(parameters, "cpv", "place", "buyer", "state", ENGLISH);
    }

    private static NoticeQuery read(
            MultiValueMap<String, String> parameters,
            String cpv,
            String place,
            String buyer,
            String state,
            Map<String, State> states) {
        String code = text(parameters, cpv);
        String where = text(parameters, place).toUpperCase(java.util.Locale.ROOT);
        return new NoticeQuery(
                text(parameters, "q"),
                code.matches("[0-9]{2,8}") ? code : "",
                where.matches("[A-Z]{2}[A-Z0-9]{0,3}|[0-9][0-9AB]|97[0-9]") ? where : "",
                text(parameters, buyer),
                states.getOrDefault(text(parameters, state), State.OPEN),
                page(text(parameters, "page")));
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    /** The word of a state in the address of a page. */
    static String word(State state) {
        return FRENCH.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The question behind the address of a page, with the question mark; empty for the first one of all. */
    static String write(NoticeQuery query) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", query.text());
        fields.put("domaine", query.cpv());
        fields.put("lieu", query.place());
        fields.put("acheteur", query.buyer());
        fields.put("etat", query.state() == State.OPEN ? "" : word(query.state()));
        fields.put("page", query.page() == 1 ? "" : String.valueOf(query.page()));
        String written = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? "" : "?" + written;
    }
}
