package fr.beffroi.workbench.identity;

import java.util.List;
import java.util.UUID;

/** The organisations that buy, by name: whom a company may tell of what it promised. */
public interface Buyers {

    /** A buyer's organisation. */
    record Buyer(UUID organisation, String name) {}

    /** In the order of names; none for who is not signed in. */
    List<Buyer> list();
}
