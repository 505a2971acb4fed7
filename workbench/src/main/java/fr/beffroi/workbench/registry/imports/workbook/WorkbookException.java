package fr.beffroi.workbench.registry.imports.workbook;

import java.io.Serial;

/** A file that cannot be read as a workbook. The message key is {@code workbook.refused.<what>}. */
final class WorkbookException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String what;
    private final String[] values;

    WorkbookException(String what, String... values) {
        super(what + ": " + String.join(", ", values));
        this.what = what;
        this.values = values;
    }

    String key() {
        return "workbook.refused." + what;
    }

    Object[] values() {
        return values.clone();
    }
}
