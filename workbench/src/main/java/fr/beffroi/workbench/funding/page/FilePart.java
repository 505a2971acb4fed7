package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * A part of a file's page beside the request itself, read by the package it is about. Its fragment has its line in {@code funding/file.html}; that of another
 * module is named here.
 */
public interface FilePart {

    /** Adds what its fragment shows to this viewer; within the transaction that reads the page. */
    void add(GrantFile file, LocalDate today, Model model);

    /** The template fragment of another module's part, such as {@code accounts/file :: promises}; empty where the page has its own line. */
    default Optional<String> fragment() {
        return Optional.empty();
    }
}
