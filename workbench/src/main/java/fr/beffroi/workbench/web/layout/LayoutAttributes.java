package fr.beffroi.workbench.web.layout;

import fr.beffroi.workbench.web.MenuEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAttributes {
    private final List<MenuEntry> entries;
    private final boolean demo;

    LayoutAttributes(ObjectProvider<MenuEntry> entries, Environment environment) {
        this.entries = entries.stream().toList();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("menu")
    Menu menu(HttpServletRequest request) {
        return Menu.of(entries.stream().filter(MenuEntry::isShown).toList(), path(request));
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Whether the companies shown are invented, which every page then says. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** The language of the page: {@code fr} or {@code en}. */
    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
