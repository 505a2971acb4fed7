package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.request.RowField;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of costs and funders as they were sent: closed up where one was taken out or left empty. */
final class RequestRows {
    private RequestRows() {}

    /** Without one row, named as {@code cout-2}, and without empty ones. */
    static Map<String, String> without(Map<String, String> sent, String taken) {
        Map<String, String> kept = new LinkedHashMap<>(sent);
        for (RowField.Group group : RowField.Group.values()) {
            int next = 1;
            for (int row = 1; row <= group.most(); row++) {
                boolean stays = !taken.equals(group.pageName() + "-" + row) && isTyped(sent, group, row);
                for (RowField field : group.fields()) {
                    kept.remove(field.name(row));
                }
                if (stays) {
                    for (RowField field : group.fields()) {
                        kept.put(field.name(next), sent.getOrDefault(field.name(row), ""));
                    }
                    next++;
                }
            }
        }
        return kept;
    }

    private static boolean isTyped(Map<String, String> sent, RowField.Group group, int row) {
        return group.fields().stream()
                .anyMatch(field -> !sent.getOrDefault(field.name(row), "").isBlank());
    }
}
