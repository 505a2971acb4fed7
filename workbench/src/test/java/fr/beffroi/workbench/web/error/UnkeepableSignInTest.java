package fr.beffroi.workbench.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a text no database keeps is the caller's fault, and no failure of ours. */
@WorkbenchTest
@ExtendWith(OutputCaptureExtension.class)
class UnkeepableSignInTest {
    @LocalServerPort
    private int port;

    @Test
    void aNullCharacterInTheAddressIsRefusedWithoutAnError(CapturedOutput output) {
        try (Caller anybody = new Caller(port)) {
            Caller.Answer answer =
                    anybody.call("POST", "/connexion", "courriel=a%00b%40demo.example&mot-de-passe=quelconque");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("n’a pas été comprise");
        }
        assertThat(output.getAll())
                .contains("POST /connexion sent a text that cannot be kept")
                .doesNotContain("ERROR", "PSQLException");
    }
}
