package fr.beffroi.workbench.identity;

/** A principal of Spring Security that is one of our people, however they signed in. */
public interface Identified {

    /** The person, in the organisation they act for now. */
    Viewer viewer();

    /** Their name, as shown in the page's head. */
    String displayName();
}
