package fr.beffroi.workbench.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
class ThrottleTest {
    @Autowired
    private Throttle throttle;

    @Test
    void theWaitDoublesUpToAnHour() {
        assertThat(Limit.SIGN_IN_ACCOUNT.waitAfter(4)).isZero();
        assertThat(Limit.SIGN_IN_ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limit.SIGN_IN_ACCOUNT.waitAfter(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Limit.SIGN_IN_ACCOUNT.waitAfter(5000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void manyAtOnceGetNoFurtherThanOneAfterTheOther() {
        String key = UUID.randomUUID().toString();
        AtomicInteger open = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 12; number++) {
                threads.submit(() -> throttle.isOpen(Limit.SIGN_IN_ACCOUNT, key) ? open.incrementAndGet() : 0);
            }
        }
        assertThat(open.get()).isEqualTo(Limit.SIGN_IN_ACCOUNT.freeTries());
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesOfTheAccountButNotOfTheAddress() {
        String key = UUID.randomUUID().toString();
        for (int number = 0; number < Limit.SIGN_IN_ACCOUNT.freeTries(); number++) {
            throttle.count(Limit.SIGN_IN_ACCOUNT, key);
        }
        assertThatThrownBy(() -> throttle.count(Limit.SIGN_IN_ACCOUNT, key)).isInstanceOf(TooManyTriesException.class);
        throttle.forget(Limit.SIGN_IN_ACCOUNT, key);
        throttle.count(Limit.SIGN_IN_ACCOUNT, key);

        for (int number = 0; number < Limit.SIGN_IN_SOURCE.freeTries(); number++) {
            throttle.count(Limit.SIGN_IN_SOURCE, key);
        }
        throttle.takeBack(Limit.SIGN_IN_SOURCE, key);
        throttle.count(Limit.SIGN_IN_SOURCE, key);
        assertThat(throttle.isOpen(Limit.SIGN_IN_SOURCE, key)).isFalse();
    }

    @Test
    void halfOfAnIpv6AddressIsOneSource() {
        assertThat(Source.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Source.of("2001:db8:1:2::9"));
        assertThat(Source.of("2001:db8:1:2::9")).isNotEqualTo(Source.of("2001:db8:1:3::9"));
        assertThat(Source.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
