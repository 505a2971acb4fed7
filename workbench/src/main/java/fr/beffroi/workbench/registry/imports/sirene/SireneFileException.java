package fr.beffroi.workbench.registry.imports.sirene;

import java.io.Serial;

/** A file that is not what it should be. The message key is {@code sirene.fault.<what>}. */
final class SireneFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String what;
    private final String[] values;

    SireneFileException(String what, String... values) {
        super(what + ": " + String.join(", ", values));
        this.what = what;
        this.values = values;
    }

    String key() {
        return "sirene.fault." + what;
    }

    Object[] values() {
        return values.clone();
    }
}
