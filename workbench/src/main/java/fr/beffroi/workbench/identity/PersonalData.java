package fr.beffroi.workbench.identity;

import java.util.UUID;

/** What a part of the workbench keeps about a person, for the copy they may ask for (GDPR, articles 15 and 20). */
public interface PersonalData {

    /** Under which name it stands in the copy. */
    String name();

    /** What is kept, as lists, maps, records and plain values; no secrets, and nothing about other people. */
    Object about(UUID person);
}
