package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.StepProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelJsonTest {

    @Test
    void everyFieldArrivesWhereItBelongs() {
        LoadedModel loaded = ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8));
        RampUpModel model = loaded.model();
        assertThat(loaded.warnings()).isEmpty();
        assertThat(model.companies().getFirst()).isEqualTo(new Company("C1", "Workshop one", 50_000, 1_000, "G"));
        assertThat(model.resources().getFirst().hoursPerWeek())
                .isEqualTo(new StepProfile(List.of(new StepProfile.Step(0, 35), new StepProfile.Step(26, 70))));
        assertThat(model.routes().getFirst())
                .isEqualTo(new Route(
                        "P1",
                        "drone",
                        "S1",
                        List.of(new ResourceUse("R1", 1.5), new ResourceUse("R2", 0.25)),
                        0.98,
                        2,
                        true,
                        null));
        assertThat(model.levers().getFirst())
                .isEqualTo(new Lever(
                        "L1",
                        "Second shift",
                        "C1",
                        LeverKind.SHIFT,
                        1000,
                        900,
                        4,
                        1,
                        30,
                        List.of(),
                        List.of(),
                        List.of(new Effect.AddHours("R1", 35)),
                        List.of("pass", "loan"),
                        0.5));
        assertThat(model.programmes().getFirst())
                .isEqualTo(new Programme(
                        "pass",
                        "Pass",
                        400_000,
                        Map.of(2027, 300_000.0, 2028, 100_000.0),
                        0.5,
                        200_000,
                        3_000,
                        true,
                        2,
                        40));
        assertThat(model.budget()).isEqualTo(new Budget(250_000.0, 200_000));
        assertThat(model.levers().get(3).isPublic()).isTrue();
    }

    @Test
    void defaultsAreThoseOfTheContract() {
        RampUpModel model =
                ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model();
        assertThat(model.levers().get(4))
                .isEqualTo(new Lever(
                        "L5",
                        "A plan on paper",
                        "C2",
                        LeverKind.OTHER,
                        0,
                        0,
                        0,
                        0,
                        51,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        1));
        assertThat(model.programmes().get(1))
                .isEqualTo(new Programme(
                        "loan", "Public bench", 100_000, null, 0.3, Double.POSITIVE_INFINITY, 0, false, 0, 51));
        assertThat(model.routes().get(2)).isEqualTo(new Route("P3", "frame", "S1", List.of(), 1, 0, false, null));
        assertThat(model.targets().get(1).priority()).isEqualTo(1);
        RampUpModel bare = ModelJson.read("""
                        {"format": "beffroi/ramp-up-model/1", "name": "", "start": "2027-01-04", "weeks": 1.0, "currency": "EUR"}""".getBytes(StandardCharsets.UTF_8)).model();
        assertThat(bare.budget()).isEqualTo(new Budget(null, 300_000));
        assertThat(bare.uncertainty()).isNull();
    }

    @Test
    void aModelIsWrittenWithoutLossAndAlwaysTheSame() {
        LoadedModel loaded = ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8));
        byte[] written = ModelJson.write(loaded.model());
        LoadedModel again = ModelJson.read(written);
        assertThat(again.model()).isEqualTo(loaded.model());
        assertThat(ModelJson.write(again.model())).isEqualTo(written);
        assertThat(LoadedModel.of(loaded.model()).sha256()).isEqualTo(again.sha256());
    }

    @Test
    void theHashIsThatOfTheFileBeforeDefaults() {
        byte[] bytes = Sample.text().getBytes(StandardCharsets.UTF_8);
        byte[] reordered =
                new Sample().without("name").with("name", "\"Every feature\"").bytes();
        byte[] withDefault = new Sample().with("routes[0].qualified", "true").bytes();
        assertThat(ModelJson.read(reordered).sha256())
                .isEqualTo(ModelJson.read(bytes).sha256());
        assertThat(ModelJson.read(withDefault).model())
                .isEqualTo(ModelJson.read(bytes).model());
        assertThat(ModelJson.read(withDefault).sha256())
                .isNotEqualTo(ModelJson.read(bytes).sha256());
    }

    @Test
    void whatIsAllowedButOddIsWarnedOf() {
        byte[] bytes = new Sample()
                .without("companies[0].selfFinancing")
                .with("levers[4].earliestWeek", "60")
                .with("programmes[1].from", "52")
                .with("levers[0].eligible", "[\"pass\", \"pass\"]")
                .bytes();
        assertThat(ModelJson.read(bytes).warnings())
                .hasSize(4)
                .anySatisfy(warning -> assertThat(warning).contains("companies[0]", "L1, L2"))
                .anySatisfy(warning -> assertThat(warning).contains("levers[4]", "L5"))
                .anySatisfy(warning -> assertThat(warning).contains("programmes[1]", "loan"))
                .anySatisfy(warning -> assertThat(warning).contains("levers[0].eligible", "pass"));
    }
}
