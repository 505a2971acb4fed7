package fr.beffroi.engine.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.RampUpModel;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    @Test
    void keepsWhatMakesItFailAndDropsTheRest() {
        Predicate<RampUpModel> fails = world ->
                world.levers().stream().anyMatch(lever -> !lever.requires().isEmpty());
        for (long seed = 0; seed < 200; seed++) {
            RampUpModel world = RandomWorld.ofSeed(seed);
            if (fails.test(world)) {
                RampUpModel smallest = Shrinker.shrink(world, fails);

                assertThat(fails.test(smallest)).isTrue();
                assertThat(smallest.levers()).hasSize(2);
                assertThat(smallest.items()).hasSize(1);
                assertThat(smallest.routes()).isEmpty();
                assertThat(ModelJson.read(ModelJson.write(smallest)).model())
                        .as("still a model without faults")
                        .isEqualTo(smallest);
            }
        }
    }

    @Test
    void endsThoughEverythingFails() {
        for (long seed = 0; seed < 50; seed++) {
            RampUpModel world = RandomWorld.ofSeed(seed);

            RampUpModel smallest = Shrinker.shrink(world, any -> true);

            assertThat(smallest.items()).hasSize(1);
            assertThat(smallest.levers()).isEmpty();
            assertThat(smallest.targets()).hasSize(1);
        }
    }
}
