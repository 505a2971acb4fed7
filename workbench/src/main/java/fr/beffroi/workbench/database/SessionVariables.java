package fr.beffroi.workbench.database;

import java.util.Map;

/**
 * Says for the transaction that begins now who is asking, as PostgreSQL session variables ({@code beffroi.…}) that the row-level security
 * policies read. Implemented by the module that knows people.
 */
public interface SessionVariables {

    /** Names with their values; an empty text where there is none. Every name of the policies must be there, also for nobody. */
    Map<String, String> current();
}
