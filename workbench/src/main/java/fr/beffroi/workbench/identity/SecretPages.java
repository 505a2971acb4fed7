package fr.beffroi.workbench.identity;

/** Which secret pages the person who asks may open. */
public interface SecretPages {

    /** Whether the pages of a topic are switched on and the person who asks is named for it. Reads in a transaction of its own or yours. */
    boolean isOpen(SecretTopic topic);
}
