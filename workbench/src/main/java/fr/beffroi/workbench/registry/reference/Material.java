package fr.beffroi.workbench.registry.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material of the register's list.
 *
 * @param parent what it is a kind of; null for the main kinds
 * @param synonyms other words people use for it, grades among them
 */
public record Material(String code, @Nullable String parent, Label name, List<String> synonyms) {

    /** Lists are copied. */
    public Material {
        synonyms = List.copyOf(synonyms);
    }
}
