package fr.beffroi.workbench.web.layout;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The main menu as somebody sees it on a page.
 *
 * @param top one item a group; a group of one entry bears that entry's name
 * @param under the entries of the group that the page is of; empty where it has fewer than two
 */
record Menu(List<Item> top, List<Item> under) {

    /**
     * A link.
     *
     * @param current {@code page} where it leads to this very page, {@code true} where this page lies under it, else null
     */
    record Item(String path, String messageKey, @Nullable String current) {}

    /** Of the entries that are shown. */
    static Menu of(List<MenuEntry> shown, String path) {
        Map<MenuGroup, List<MenuEntry>> groups = new EnumMap<>(MenuGroup.class);
        shown.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .forEach(entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                        .add(entry));
        MenuEntry here = shown.stream()
                .filter(entry -> length(entry, path) > 0)
                .max(Comparator.comparingInt(entry -> length(entry, path)))
                .orElse(null);
        List<Item> top = new ArrayList<>();
        List<Item> under = new ArrayList<>();
        groups.forEach((group, entries) -> {
            MenuEntry first = entries.getFirst();
            boolean within = here != null && here.group() == group;
            top.add(new Item(
                    first.path(),
                    entries.size() == 1 ? first.messageKey() : group.messageKey(),
                    within ? current(first, path) : null));
            if (within && entries.size() > 1) {
                entries.forEach(entry -> under.add(
                        new Item(entry.path(), entry.messageKey(), entry.equals(here) ? current(entry, path) : null)));
            }
        });
        return new Menu(List.copyOf(top), List.copyOf(under));
    }

    private static String current(MenuEntry entry, String path) {
        return entry.path().equals(path) ? "page" : "true";
    }

    /** How much of the address the entry accounts for. */
    private static int length(MenuEntry entry, String path) {
        return entry.pagesUnder().stream()
                .filter(start -> path.equals(start) || path.startsWith(start + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
