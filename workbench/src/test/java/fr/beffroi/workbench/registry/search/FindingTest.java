package fr.beffroi.workbench.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class FindingTest {

    @Test
    void aTypingErrorIsForgivenAndFacetsNarrow(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/entreprises");
        assertThat(page.locator("h1").innerText()).containsPattern("[6-9]\\d entreprises");
        visitor.photograph("registry-search");
        page.fill("#q", "chaudronerie");
        page.waitForURL("**q=chaudronerie**");
        assertThat(names(page).first().innerText()).isEqualTo("Chaudronnerie du Denaisis (fictif)");
        page.navigate(page.url().replaceAll("\\?.*", "?q=usinages"));
        int machining = names(page).all().size();
        assertThat(machining).isGreaterThan(5);
        page.click(".facets a:has-text('Nord')");
        assertThat(page.url()).contains("departement=59");
        assertThat(page.locator("h1").innerText()).contains("usinages").contains("Nord");
        assertThat(names(page).all().size()).isBetween(1, machining - 1);
        visitor.photograph("registry-search-narrowed");
    }

    @Test
    void nothingFoundSaysWhatToDo(Visitor visitor) {
        visitor.signIn("buyer");
        Page page = visitor.open("/entreprises?q=xylophone+quantique");
        assertThat(page.locator("h1").innerText()).contains("Aucune entreprise");
        assertThat(page.locator(".empty").innerText()).contains("un mot plus général");
        visitor.photograph("registry-nothing");
    }

    @Test
    void aSearchIsKeptForOneselfOnly(Visitor visitor) {
        visitor.signIn("buyer");
        Page page = visitor.open("/entreprises?q=soudage&departement=59");
        page.fill("#nom-recherche", "Soudeurs du Nord");
        page.click("text=Garder cette recherche");
        page.click("text=Soudeurs du Nord");
        assertThat(page.url()).contains("q=soudage").contains("departement=59");
        visitor.signIn("officer");
        visitor.open("/entreprises");
        assertThat(page.locator(".saved").count()).isZero();
    }

    private static Locator names(Page page) {
        return page.locator(".companies h2");
    }
}
