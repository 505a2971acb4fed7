package fr.beffroi.workbench.demand.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 447 real notices of the Official Journal, in its former schema. */
class TedXmlTest {
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<TD_DOCUMENT_TYPE CODE=\"(.)\"");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("ted-legacy"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachIsReadAndSaysWhatItIsForWhoBuysAndWhat() throws Exception {
        Map<NoticeKind, Integer> kinds = new EnumMap<>(NoticeKind.class);
        Map<String, Integer> codes = new java.util.TreeMap<>();
        Set<String> numbers = new HashSet<>();
        for (Path file : files()) {
            Notice notice = ReadNotices.of(file).one();
            kinds.merge(notice.kind(), 1, Integer::sum);
            Matcher code = DOCUMENT_TYPE.matcher(Files.readString(file));
            assertThat(code.find()).isTrue();
            codes.merge(code.group(1), 1, Integer::sum);
            String name = file.getFileName().toString();
            numbers.addAll(notice.identifiers());
            assertThat(notice.publishedOn()).as(name).isBetween(LocalDate.of(2016, 1, 1), LocalDate.of(2022, 12, 31));
            assertThat(notice.buyers())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(buyer -> assertThat(buyer.name()).as(name).isNotBlank());
            assertThat(notice.language()).as(name).hasSize(2);
            if (notice.kind() != NoticeKind.OTHER) {
                assertThat(notice.title()).as(name).isNotBlank();
                assertThat(notice.cpv()).as(name).isNotEmpty();
                assertThat(notice.lots()).as(name).isNotEmpty();
            }
            if (notice.kind() == NoticeKind.AWARD) {
                assertThat(notice.awards()).as(name).isNotEmpty();
            }
        }
        assertThat(files()).hasSize(447);
        assertThat(numbers).as("two notices lie there twice").hasSize(445);
        // What the Office coded: 0 and P announce; 3, A, C, D, H, M and O call; 7, J, R and V award; K modifies; B is a
        // buyer's profile.
        assertThat(kinds)
                .containsEntry(NoticeKind.PLANNING, sum(codes, "0", "P"))
                .containsEntry(NoticeKind.COMPETITION, sum(codes, "3", "A", "C", "D", "H", "M", "O"))
                .containsEntry(NoticeKind.AWARD, sum(codes, "7", "J", "R", "V"))
                .containsEntry(NoticeKind.MODIFICATION, sum(codes, "K"))
                .containsEntry(NoticeKind.OTHER, sum(codes, "B"));
    }

    private static int sum(Map<String, Integer> counts, String... codes) {
        return Stream.of(codes).mapToInt(code -> counts.getOrDefault(code, 0)).sum();
    }

    /** The winners are those that a plain reading of the original's text finds, each once for each award. */
    @Test
    void winnersAreThoseThatTheTextNames() throws Exception {
        Pattern award = Pattern.compile("<AWARD_CONTRACT[ >].*?</AWARD_CONTRACT>", Pattern.DOTALL);
        Pattern winner = Pattern.compile("<ADDRESS_CONTRACTOR>.*?<OFFICIALNAME>(.*?)</OFFICIALNAME>", Pattern.DOTALL);
        int compared = 0;
        for (Path file : files()) {
            String text = Files.readString(file);
            if (text.split("CATEGORY=\"", -1).length != 2) {
                continue; // Several languages: a plain reading would count each.
            }
            Matcher awards = award.matcher(text);
            List<Award> read = ReadNotices.of(file).one().awards();
            int at = 0;
            while (awards.find()) {
                Matcher names = winner.matcher(awards.group());
                Set<String> expected = new HashSet<>();
                while (names.find()) {
                    expected.add(plain(names.group(1)));
                }
                Set<String> found = new HashSet<>();
                read.get(at++).winners().forEach(one -> found.add(one.name()));
                assertThat(found).as(file.getFileName() + " award " + at).isEqualTo(expected);
                compared += expected.size();
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static String plain(String xml) {
        return xml.replaceAll("\\s+", " ")
                .replace("&amp;", "&")
                .replace("&#xD;", "")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .strip();
    }

    @Test
    void anAwardOfTheDefenceDirectiveIsReadToTheEuro() throws Exception {
        Notice notice = ReadNotices.of(SharedData.require("ted-legacy").resolve("18_557432-2021.xml"))
                .one();
        assertThat(notice.identifiers()).containsExactly("ted:557432-2021");
        assertThat(notice.legalBasis()).isEqualTo("2009/81/EC");
        assertThat(notice.procedure()).as("the call").isEqualTo("ted:34771-2019");
        assertThat(notice.title()).startsWith("Renouvellement du parc des échantillonneurs de gaz");
        assertThat(notice.cpv()).first().isEqualTo("38432000");
        Award award = notice.awards().getFirst();
        assertThat(award.winners()).extracting(Party::postalCode).containsExactly("38360");
        assertThat(award.on()).isEqualTo(LocalDate.of(2021, 6, 2));
        assertThat(award.tenders()).isEqualTo(3);
        assertThat(award.value()).isEqualTo(new Amount(new BigDecimal("7000000.00"), "EUR"));
    }
}
