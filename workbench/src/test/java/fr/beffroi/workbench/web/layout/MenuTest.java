package fr.beffroi.workbench.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the main menu, and what is marked on which page. */
class MenuTest {
    private static final List<MenuEntry> SHOWN = List.of(
            entry("/enveloppes", MenuGroup.FILES, 20, "/enveloppes"),
            entry("/dossiers", MenuGroup.FILES, 10, "/dossiers", "/seances"),
            entry("/entreprises", MenuGroup.COMPANIES, 10, "/entreprises"));

    @Test
    void groupsFlowFromLeftToRightAndOneAloneBearsItsOwnName() {
        Menu menu = Menu.of(SHOWN, "/");
        assertThat(menu.top())
                .containsExactly(
                        new Menu.Item("/entreprises", "/entreprises.menu", null),
                        new Menu.Item("/dossiers", "menu.files", null));
        assertThat(menu.under()).isEmpty();
    }

    @Test
    void withinAGroupOfSeveralTheyAreAllShown() {
        Menu menu = Menu.of(SHOWN, "/seances/12");
        assertThat(menu.top()).extracting(Menu.Item::current).containsExactly(null, "true");
        assertThat(menu.under())
                .containsExactly(
                        new Menu.Item("/dossiers", "/dossiers.menu", "true"),
                        new Menu.Item("/enveloppes", "/enveloppes.menu", null));
    }

    @Test
    void thePageItselfIsToldFromWhatLiesUnderIt() {
        assertThat(Menu.of(SHOWN, "/enveloppes").under())
                .extracting(Menu.Item::current)
                .containsExactly(null, "page");
        assertThat(Menu.of(SHOWN, "/entreprises").top())
                .extracting(Menu.Item::current)
                .containsExactly("page", null);
    }

    @Test
    void anAddressThatOnlyBeginsAlikeIsNoneOfIts() {
        assertThat(Menu.of(SHOWN, "/dossiersecrets").top())
                .extracting(Menu.Item::current)
                .containsOnlyNulls();
    }

    private static MenuEntry entry(String path, MenuGroup group, int order, String... under) {
        return new MenuEntry() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public String messageKey() {
                return path + ".menu";
            }

            @Override
            public MenuGroup group() {
                return group;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public boolean isShown() {
                return true;
            }

            @Override
            public List<String> pagesUnder() {
                return List.of(under);
            }
        };
    }
}
