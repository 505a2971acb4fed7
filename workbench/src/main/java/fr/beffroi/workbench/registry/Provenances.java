package fr.beffroi.workbench.registry;

import java.util.UUID;

/** Records the acts that bring facts into the register: rows of facts point at them. */
public interface Provenances {

    /**
     * An import of a file.
     *
     * @param source in words, such as {@code SIRENE, StockEtablissement 2026-11 (INSEE)}
     * @param importId the import's own id
     * @return the number rows of facts carry in {@code source} or {@code field_sources}
     */
    long recordImport(String source, UUID importId);

    /** An answer of a connector, such as the State's company search API. */
    long recordConnector(String source);

    /** What the person who asks now typed in. */
    long recordPerson();
}
