package fr.beffroi.workbench.demand.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.SharedData;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What careless and hostile people send is refused with its reason, and takes nothing else with it. */
class HostileNoticesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "<TED_EXPORT",
                "<TED_EXPORT/>",
                "<html><body>Erreur 404</body></html>",
                "{}",
                "[1, 2]",
                "{\"marches\": {}}",
                "{\"marches\": [{\"id\": ",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><ContractNotice>&a;</ContractNotice>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><ContractNotice/>",
                "<ContractNotice><ID>&unknown;</ID></ContractNotice>",
                "<a xmlns=\"x\"><b></a></b>",
            })
    void whatIsNoNoticeIsRefusedWithItsReason(String text) {
        assertThatThrownBy(() -> ReadNotices.of(text))
                .isInstanceOfSatisfying(UnreadableNoticeException.class, refused -> {
                    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                        assertThat(ResourceBundle.getBundle("messages/demand-unreadable", locale)
                                        .getString(refused.reason().messageKey()))
                                .isNotBlank();
                    }
                });
    }

    @Test
    void elementsLieSoDeepOnly() {
        String deep = "<a>".repeat(100_000);
        assertThatThrownBy(() -> ReadNotices.of(deep))
                .isInstanceOf(UnreadableNoticeException.class)
                .hasMessageContaining("90 deep");
        assertThatThrownBy(() -> ReadNotices.of("{\"marches\": [" + "[".repeat(100_000)))
                .isInstanceOf(UnreadableNoticeException.class);
    }

    @Test
    void aBrokenContractStopsNoOtherAndABrokenEndLosesNothingBefore() throws Exception {
        String good = "{\"id\": \"%s\", \"acheteur\": {\"id\": \"21974022200019\"}, \"objet\": \"x\"}";
        ReadNotices read = ReadNotices.of("{\"marches\": {\"marche\": [" + good.formatted("1")
                + ", {\"id\": \"2\"}, {}, " + good.formatted("3") + "]}}");
        assertThat(read.good()).hasSize(2);
        assertThat(read.bad()).hasSize(2);

        List<Notice> before = new ArrayList<>();
        String cut = "{\"marches\": {\"marche\": [" + good.formatted("1") + ", {\"id\": \"2\", \"acheteur\": {";
        assertThatThrownBy(() -> NoticeReader.read(
                        new ByteArrayInputStream(cut.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        before::add,
                        reason -> {}))
                .isInstanceOf(UnreadableNoticeException.class)
                .hasMessageContaining("json[1");
        assertThat(before).hasSize(1);
    }

    /** Real notices with bytes changed or the end cut off are read or refused; nothing else may come of it. */
    @Test
    void damagedNoticesAreReadOrRefused() throws Exception {
        Random random = new Random(5);
        List<Path> files;
        try (var all = Files.list(SharedData.require("ted-legacy"))) {
            files = all.sorted().toList();
        }
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] bytes = Files.readAllBytes(files.get(random.nextInt(files.size())));
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (int k = 0; k < 1 + random.nextInt(20) && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                NoticeReader.read(new ByteArrayInputStream(bytes), notice -> {}, reason -> {});
            } catch (UnreadableNoticeException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 499);
    }
}
