package fr.beffroi.workbench.aid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.aid.programme.Example;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.ProgrammeJson;
import fr.beffroi.workbench.aid.programme.Tranche;
import org.junit.jupiter.api.Test;

/** The demo's Pass Drones does what its examples say: the lathe, the lease and the early order among them. */
class PassDronesTest {
    private final ProgrammeBody body = PassDrones.body();

    @Test
    void itsExamplesHold() {
        assertThat(body.tryExamples())
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.holds())
                        .as(outcome.example().name() + ": " + outcome.grantCents() + " " + outcome.said())
                        .isTrue());
        assertThat(body.tryExamples()).extracting(Example.Outcome::grantCents).contains(30_000_00L, 20_000_00L, 0L);
    }

    @Test
    void itIsKeptAsItIsAndSaysWhichBasisItOutlives() {
        assertThat(ProgrammeJson.read(ProgrammeJson.write(body))).isEqualTo(body);
        assertThat(body.listOutlivedBases()).extracting(Tranche::name).containsExactly("Investir");
        assertThat(body.assumptions()).isNotEmpty();
    }
}
