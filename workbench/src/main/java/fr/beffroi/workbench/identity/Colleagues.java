package fr.beffroi.workbench.identity;

import java.util.List;
import java.util.UUID;

/** The people who act for the viewer's organisation in the viewer's role; elsewhere they are known by pseudonyms only. */
public interface Colleagues {

    /** One of them, by the pseudonym that files keep. */
    record Colleague(UUID pseudonym, String name) {}

    /** In the order of names, the viewer included. */
    List<Colleague> list();
}
