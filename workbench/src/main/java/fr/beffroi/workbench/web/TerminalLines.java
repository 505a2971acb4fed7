package fr.beffroi.workbench.web;

import java.util.List;
import java.util.Locale;

/** Lines that a module adds to what the terminal says when the workbench is ready: accounts to begin with, results to look at. */
public interface TerminalLines {

    /** The lines, in French or English; empty where there is nothing to say. */
    List<String> lines(Locale locale, String baseAddress);

    /** Their place from top to bottom: tens, so that others fit between. */
    int order();
}
