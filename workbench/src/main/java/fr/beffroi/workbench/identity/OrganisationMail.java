package fr.beffroi.workbench.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes to the people who act for an organisation in some role, each in their language, with a link to a page. */
public interface OrganisationMail {

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text}; in its words {0} is the reader's name, {1} the page's address, what
     * follows {@code words}.
     *
     * @param organisation its id
     * @param roles in which they act for it
     * @param path of the page, such as {@code /besoins/…}
     * @param words in the reader's language
     * @return to how many; 0 where nobody acts for it so, or mails cannot be sent
     */
    int sendToOrganisation(
            UUID organisation, Set<Role> roles, String key, String path, Function<Locale, Object[]> words);

    /** As {@link #sendToOrganisation(UUID, Set, String, String, Function)}, with a file. */
    int sendToOrganisation(
            UUID organisation,
            Set<Role> roles,
            String key,
            String path,
            Function<Locale, Object[]> words,
            Enclosed enclosed);
}
