package fr.beffroi.workbench.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Writes to officers who are known by their pseudonyms only, each in their language, with a link to a page. */
public interface OfficerMail {

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text} to those of {@code pseudonyms} who still are officers, and to
     * who stands in for those of them who are away; in its words {0} is the
     * reader's name, {1} the page's address, what follows {@code words}.
     *
     * @param path of the page, such as {@code /dossiers/…}
     * @param words in the reader's language
     * @return to how many; 0 where mails cannot be sent
     */
    int sendTo(Collection<UUID> pseudonyms, String key, String path, Function<Locale, Object[]> words);

    /** As {@link #sendTo}, to all officers. */
    int sendToAll(String key, String path, Function<Locale, Object[]> words);
}
