package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small workshop's lamp, assembled in 2 weeks at 40 € from a glass that takes 9 weeks and costs 4 €; 20 lamps a week. */
class StockCommandTest extends WorkshopTest {
    /** 1.645 deviations of 20 % of 20 lamps, over 9 weeks: 19.7 glasses, 78.9 €. */
    @Test
    void theCheapPartIsKeptSoThatTheLampComesInTime() {
        CommandRun run = CommandRun.french("stock", lampFile(), "--lead-time-weeks", "2");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Lampe : délai annoncé 2 semaine(s), au lieu de 11 sans aucun stock.")
                .contains("--variation")
                .containsPattern("Verre +19,7 +79\\h€ +9 +0")
                .contains("Valeur de tout le stock de sécurité : 79\u00a0€.")
                .contains("aucune autre répartition ne coûte moins")
                .doesNotContainPattern("Lampe +\\d");
    }

    @Test
    void theModelWithStockLeversCanBePlanned() {
        Path newModel = folder.resolve("with-stock.xlsx");
        CommandRun run = CommandRun.english("stock", lampFile(), "--lead-time-weeks", "0", "--out", newModel);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("instead of 11", "Proven: no other placement costs less");
        RampUpModel read = ModelFiles.read(newModel).model();
        List<Lever> stocks = read.levers().stream()
                .filter(lever -> lever.kind() == LeverKind.STOCK)
                .toList();
        assertThat(stocks).extracting(Lever::id).containsExactly("stock-lamp", "stock-glass");
        assertThat(stocks).extracting(Lever::company).containsOnly("atelier");
        assertThat(stocks).extracting(Lever::delayWeeks).containsExactly(2, 9);
        Lever glass = stocks.getLast();
        assertThat(glass.name()).isEqualTo("Safety stock: Verre");
        assertThat(glass.effects()).singleElement().isEqualTo(new Effect.DeliverStock("glass", 19.739));
        assertThat(glass.costEuros()).isEqualTo(19.739 * 4);
        assertThat(CommandRun.english("plan", newModel).status()).isZero();
    }

    @Test
    void aLongEnoughLeadTimeNeedsNoStock() {
        assertThat(CommandRun.english("stock", lampFile(), "--lead-time-weeks", "11")
                        .out())
                .contains("No safety stock is needed.");
    }

    @Test
    void whatCannotBeAskedIsSaidAllAtOnce() {
        CommandRun run = CommandRun.english(
                "stock", lampFile(), "--lead-time-weeks", "-1", "--service-level", "95", "--variation", "-3");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-1 is no lead time", "Maybe 0.95?", "-3 is no share");
        assertThat(CommandRun.english("stock", lampFile()).err()).contains("--lead-time-weeks");
        CommandRun unknown = CommandRun.english("stock", lampFile(), "--lead-time-weeks", "2", "--item", "lmap");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("no target for \"lmap\". Maybe lamp?");
    }

    @Test
    void anItemThatComesFromNowhereIsNamed() {
        Path file = folder.resolve("nowhere.json");
        RampUpModel lamp = lamp();
        ModelFiles.write(
                new RampUpModel(
                        lamp.name(),
                        lamp.start(),
                        lamp.weeks(),
                        lamp.currency(),
                        lamp.items(),
                        lamp.bom(),
                        lamp.companies(),
                        lamp.sites(),
                        lamp.resources(),
                        lamp.routes(),
                        List.of(),
                        lamp.levers(),
                        lamp.programmes(),
                        lamp.targets(),
                        lamp.budget(),
                        null),
                file);
        CommandRun run = CommandRun.english("stock", file, "--lead-time-weeks", "2");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Nothing says how long \"glass\" (Verre) takes");
    }

    private Path lampFile() {
        Path file = folder.resolve("lamp.json");
        ModelFiles.write(lamp(), file);
        return file;
    }

    private static RampUpModel lamp() {
        RampUpModel workshop = SmallWorkshop.model();
        Route assemble = workshop.routes().getFirst();
        return new RampUpModel(
                workshop.name(),
                workshop.start(),
                30,
                workshop.currency(),
                List.of(workshop.items().getFirst(), new Item("glass", "Verre", "pièce", 0, 4)),
                List.of(new BomLine("lamp", "glass", 1)),
                workshop.companies(),
                workshop.sites(),
                workshop.resources(),
                List.of(new Route(assemble.id(), assemble.item(), assemble.site(), assemble.use(), 1, 2, true, null)),
                List.of(new Source("buy", "glass", "Verrerie (fictive)", 9, StepProfile.constant(100), null, true)),
                workshop.levers(),
                workshop.programmes(),
                workshop.targets(),
                workshop.budget(),
                null);
    }
}
