package fr.beffroi.workbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.identity.NationalNumbers;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class NationalNumbersTest {

    @Test
    void publishedNumbersAreRight() {
        // La Poste, the Direction interministérielle du numérique, and the site of the latter.
        assertThat(Siren.isValid("356000000")).isTrue();
        assertThat(Siren.isValid("130025265")).isTrue();
        assertThat(Siren.isValid("552032534")).isTrue();
        assertThat(Siren.isValid("552032535")).isFalse();
    }

    @Test
    void laPostesSitesFollowTheirOwnRule() {
        assertThat(Siret.isValid("35600000000048")).isTrue();
        // A post office: Luhn says no, its digits sum up to a multiple of five.
        assertThat(NationalNumbers.checkDigit("3560000000907")).isNotEqualTo(5);
        assertThat(Siret.isValid("35600000009075")).isTrue();
        assertThat(Siret.isValid("35600000009076")).isFalse();
    }

    @Test
    void whatPeopleTypeIsRead() {
        assertThat(Siren.parse(" 552 032\u00a0534 ")).contains(new Siren("552032534"));
        assertThat(Siren.parse("552 032 53")).isEmpty();
        assertThat(Siret.parse("356.000.000 00048")).contains(new Siret("35600000000048"));
        assertThatThrownBy(() -> new Siren("123")).hasMessageContaining("\"123\" is no SIREN.\nMaybe");
    }

    @Test
    void anyOneWrongDigitIsFound() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(7);
        for (int world = 0; world < 2_000; world++) {
            Siren siren = Siren.fictive(random.nextInt(100_000));
            assertThat(siren.isFictive()).isTrue();
            assertThat(Siret.of(siren, 1 + random.nextInt(9_999)).siren()).isEqualTo(siren);
            int place = random.nextInt(9);
            char other = (char) ('0' + (siren.number().charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong =
                    siren.number().substring(0, place) + other + siren.number().substring(place + 1);
            assertThat(Siren.isValid(wrong)).as(wrong).isFalse();
        }
    }
}
