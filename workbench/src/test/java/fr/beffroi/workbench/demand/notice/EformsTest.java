package fr.beffroi.workbench.demand.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The 92 example notices of the eForms SDK 1.13. */
class EformsTest {
    private static final Pattern NUMBER = Pattern.compile("<cbc:ID schemeName=\"notice-id\">[0-9a-f]");
    private static final String FOLDER = "/eforms-sdk/examples/notices";
    private static final Map<String, NoticeKind> KINDS = Map.of(
            "planning", NoticeKind.PLANNING,
            "consultation", NoticeKind.PLANNING,
            "competition", NoticeKind.COMPETITION,
            "result", NoticeKind.AWARD,
            "dir-awa-pre", NoticeKind.AWARD,
            "cont-modif", NoticeKind.MODIFICATION,
            "completion", NoticeKind.MODIFICATION,
            "bri", NoticeKind.OTHER);

    private FileSystem sdk = FileSystems.getDefault();

    @BeforeEach
    void open() throws IOException, URISyntaxException {
        URI file = Objects.requireNonNull(EformsTest.class.getResource(FOLDER + "/cn_24_minimal.xml"))
                .toURI();
        sdk = FileSystems.newFileSystem(
                Path.of(URI.create(file.getSchemeSpecificPart().split("!", -1)[0])));
    }

    @AfterEach
    void close() throws IOException {
        sdk.close();
    }

    private Notice read(String name) throws IOException, UnreadableNoticeException {
        return ReadNotices.of(sdk.getPath(FOLDER, name)).one();
    }

    @Test
    void everyExampleIsReadOfWhateverSubtype() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(sdk.getPath(FOLDER))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSize(92);
        for (Path file : files) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            Matcher type = Pattern.compile("<cbc:NoticeTypeCode listName=\"([a-z-]+)\"")
                    .matcher(text);
            if (!type.find() || !NUMBER.matcher(text).find()) {
                assertThat(name).startsWith("INVALID");
                continue;
            }
            Notice notice = ReadNotices.of(file).one();
            assertThat(notice.kind()).as(name).isEqualTo(KINDS.get(type.group(1)));
            assertThat(notice.identifiers()).as(name).anyMatch(one -> one.startsWith("eforms:"));
            if (name.startsWith("INVALID") || notice.kind() == NoticeKind.OTHER) {
                continue;
            }
            int lots = text.split("<cbc:ID schemeName=\"(?:Lot|Part)\">", -1).length - 1;
            assertThat(notice.lots()).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(Math.max(1, lots));
            assertThat(notice.cpv()).as(name).allMatch(code -> code.matches("\\d{8}"));
            assertThat(notice.buyers()).as(name).isNotEmpty();
        }
    }

    @Test
    void aResultIsFollowedToWhoGotEachLotForHowMuch() throws Exception {
        Notice notice = read("can_24_FRA_comments.xml");
        assertThat(notice.language()).isEqualTo("fr");
        assertThat(notice.title()).startsWith("Service d'entretien");
        assertThat(notice.legalBasis()).isEqualTo("32014L0024");
        assertThat(notice.nuts()).containsExactly("FRD22");
        assertThat(notice.value()).isEqualTo(new Amount(new BigDecimal("390697.84"), "EUR"));
        assertThat(notice.buyers()).extracting(Party::name).containsExactly("Rouen Habitat");
        assertThat(notice.awards()).extracting(Award::lot).containsExactly("LOT-0001", "LOT-0002");
        assertThat(notice.awards())
                .extracting(award -> award.winners().getFirst().id())
                .containsExactly("326 912 557", "339 609 661");
        assertThat(notice.awards())
                .extracting(Award::value)
                .containsExactly(
                        new Amount(new BigDecimal("95414"), "EUR"), new Amount(new BigDecimal("26500"), "EUR"));
        assertThat(notice.awards()).extracting(Award::tenders).containsExactly(3, 2);
        assertThat(notice.awards()).extracting(Award::on).containsOnly(LocalDate.of(2019, 9, 2));
        // The example's own number of the second is a real one's; its check digit is right.
        assertThat(notice.awards().get(1).winners().getFirst().siren()).isPresent();
    }

    @Test
    void aLotWithoutATenderIsAwardedToNobody() throws Exception {
        Notice notice = read("can_24_no_tenders.xml");
        assertThat(notice.awards())
                .isNotEmpty()
                .allSatisfy(award -> assertThat(award.winners()).isEmpty());
    }

    @Test
    void aHundredLotsKeepTheirDeadlinesAndCodes() throws Exception {
        Notice notice = read("cn_24_maximal_100_lots.xml");
        assertThat(notice.lots()).hasSize(100);
        assertThat(notice.lots()).extracting(Lot::number).doesNotHaveDuplicates();
        assertThat(notice.lots()).extracting(Lot::deadline).doesNotContainNull();
        assertThat(read("cn_24_minimal.xml").lots().getFirst().deadline()).isAfter(LocalDateTime.of(2018, 1, 1, 0, 0));
    }

    @Test
    void aChangeTakesTheEarliersPlaceAndACancellationEndsIt() throws Exception {
        assertThat(read("change-cn_24_void.xml").changes())
                .extracting(Change::effect)
                .containsExactly(Change.Effect.CANCELS);
        assertThat(read("change-cn_24_open_dates.xml").changes())
                .extracting(Change::effect)
                .containsExactly(Change.Effect.REPLACES);
    }

    @Test
    void aDraftWithoutANumberIsRefusedWithTheReason() {
        assertThatThrownBy(() -> read("INVALID_cn_24_empty.xml"))
                .isInstanceOf(UnreadableNoticeException.class)
                .hasMessageContaining("eforms-number");
    }
}
