package fr.beffroi.workbench.identity;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Writes to the people who act for a company, each in their language, with a link to a page. */
public interface CompanyMail {

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text} to each member of a company; in its words {0} is the reader's name, {1}
     * the page's address, what follows {@code words}.
     *
     * @param siren of the company
     * @param path of the page, such as {@code /entreprises/552032534}
     * @param words in the reader's language
     * @return to how many; 0 where nobody acts for the company, or mails cannot be sent
     */
    int sendToMembers(String siren, String key, String path, Function<Locale, Object[]> words);

    /** As {@link #sendToMembers(String, String, String, Function)}, with a file. */
    int sendToMembers(String siren, String key, String path, Function<Locale, Object[]> words, Enclosed enclosed);

    /**
     * As {@link #sendToMembers}, also to whoever acts today under the company's mandate for a grant file.
     *
     * @param file of the company
     */
    int sendToActing(String siren, UUID file, String key, String path, Function<Locale, Object[]> words);

    /**
     * As {@link #sendToMembers}, to one member who is known by a pseudonym.
     *
     * @return to how many; 0 where this person no longer acts for the company, or mails cannot be sent
     */
    int sendToMember(String siren, UUID pseudonym, String key, String path, Function<Locale, Object[]> words);
}
