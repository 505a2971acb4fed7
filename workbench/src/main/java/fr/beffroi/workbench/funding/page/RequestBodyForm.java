package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.RowField;
import fr.beffroi.workbench.funding.request.TypedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as programs write it, and as it is kept; every value is text, as people would type it. */
final class RequestBodyForm {
    private RequestBodyForm() {}

    /**
     * The whole of it: {@code fields} by their names ({@code title}, {@code project}, {@code size}, {@code amount}, {@code selfFinancing}, {@code loan},
     * {@code jobs}, {@code ownFunds}, {@code lastRedundancyOn}, {@code inDifficulty}, {@code recoveryOpen}, {@code disadvantaged}, {@code iban}, {@code
     * nothingOrdered}, {@code deMinimisDeclared}, {@code statedTrue}), costs with {@code label}, {@code kind}, {@code purpose}, {@code amount}, {@code
     * supplier}, {@code orderOn}, {@code ageYears}, funders with {@code name}, {@code amount}, {@code intensity}, {@code status}.
     */
    record Form(
            @Nullable Map<String, String> fields,
            @Nullable List<Map<String, String>> costs,
            @Nullable List<Map<String, String>> funders) {}

    static Map<String, String> typed(Form form) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> fields = Objects.requireNonNullElse(form.fields(), Map.of());
        for (RequestField field : RequestField.values()) {
            put(typed, field.pageName(), fields.get(field.apiName()));
        }
        rows(typed, RowField.Group.COST, form.costs());
        rows(typed, RowField.Group.FUNDER, form.funders());
        return typed;
    }

    private static void rows(
            Map<String, String> typed, RowField.Group group, @Nullable List<Map<String, String>> rows) {
        int row = 0;
        for (Map<String, String> one : Objects.requireNonNullElse(rows, List.<Map<String, String>>of())) {
            row++;
            for (RowField field : group.fields()) {
                put(typed, field.name(row), one == null ? null : one.get(field.apiName()));
            }
        }
    }

    private static void put(Map<String, String> typed, String name, @Nullable String text) {
        if (text != null) {
            typed.put(name, text);
        }
    }

    static Form of(TypedRequest typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RequestField field : RequestField.values()) {
            put(fields, field.apiName(), typed.texts().get(field.pageName()));
        }
        return new Form(fields, rows(typed, RowField.Group.COST), rows(typed, RowField.Group.FUNDER));
    }

    private static List<Map<String, String>> rows(TypedRequest typed, RowField.Group group) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 1; row <= group.lastTyped(typed.texts()); row++) {
            Map<String, String> one = new LinkedHashMap<>();
            for (RowField field : group.fields()) {
                put(one, field.apiName(), typed.texts().get(field.name(row)));
            }
            rows.add(one);
        }
        return rows;
    }

    /** The name for programs of a field that is named as on the page: {@code costs[0].amount}. */
    static String apiName(String pageName) {
        for (RequestField field : RequestField.values()) {
            if (field.pageName().equals(pageName)) {
                return field.apiName();
            }
        }
        for (RowField.Group group : RowField.Group.values()) {
            Function<Integer, String> place = row -> group.apiName() + "[" + (row - 1) + "].";
            for (int row = 1; row <= group.most(); row++) {
                for (RowField field : group.fields()) {
                    if (field.name(row).equals(pageName)) {
                        return place.apply(row) + field.apiName();
                    }
                }
            }
        }
        return pageName;
    }
}
