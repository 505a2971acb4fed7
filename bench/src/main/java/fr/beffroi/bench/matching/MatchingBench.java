package fr.beffroi.bench.matching;

import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeReader;
import fr.beffroi.workbench.demand.notice.UnreadableNoticeException;
import fr.beffroi.workbench.matching.lots.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who won? Asked of real award notices, the older ones being known. */
@Command(
        name = "matching",
        description = "Ranks known winners for later awards, beside plain ways.",
        mixinStandardHelpOptions = true)
public final class MatchingBench implements Callable<Integer> {
    private static final double KNOWN_SHARE = 0.6;
    private static final double LOOKED_AT_SHARE = 0.8;

    @Option(
            names = "--folders",
            split = ",",
            description = "Folders of notices (default: shared/data/ted-legacy and decp beside the repository).")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--part",
            defaultValue = "test",
            description =
                    "test: the youngest fifth; older: the fifth before it, for looking at weights (default: ${DEFAULT-VALUE}).")
    private String part;

    @Override
    public Integer call() throws IOException {
        if (folders.isEmpty()) {
            Path data = Path.of(System.getProperty("beffroi.home", "."), "..", "shared", "data")
                    .normalize();
            folders = List.of(data.resolve("ted-legacy"), data.resolve("decp"));
        }
        List<AwardCase> cases = new ArrayList<>();
        for (Notice notice : notices()) {
            cases.addAll(AwardCase.of(notice));
        }
        cases.sort(Contenders.byDay());
        List<String> order = cases.stream().map(AwardCase::notice).distinct().toList();
        int from = (int) (order.size() * (part.equals("older") ? KNOWN_SHARE : LOOKED_AT_SHARE));
        int to = part.equals("older") ? (int) (order.size() * LOOKED_AT_SHARE) : order.size();
        Set<String> asked = new HashSet<>(order.subList(from, to));
        Set<String> known = new HashSet<>(order.subList(0, from));
        tell(
                cases.stream().filter(one -> known.contains(one.notice())).toList(),
                cases.stream().filter(one -> asked.contains(one.notice())).toList());
        return 0;
    }

    private void tell(List<AwardCase> earlier, List<AwardCase> questions) {
        Known known = new Known(earlier);
        List<AwardCase> seen = questions.stream()
                .filter(one -> one.winners().stream().anyMatch(known::has))
                .toList();
        long notices = questions.stream().map(AwardCase::notice).distinct().count();
        System.out.printf(
                "%d lots of %d notices known (until %s), %d winners; asked: %d lots of %d notices; winner never seen before: %.1f %% of the lots%n%n",
                earlier.size(),
                earlier.stream().map(AwardCase::notice).distinct().count(),
                earlier.getLast().day(),
                known.wins().size(),
                questions.size(),
                notices,
                100.0 * (questions.size() - seen.size()) / questions.size());
        System.out.println("| way | hit@5, all | nDCG@10, all | hit@5, winner seen | nDCG@10, winner seen |");
        System.out.println("|---|---:|---:|---:|---:|");
        Weights shipped = Weights.SHIPPED;
        Weights wordless = new Weights(
                shipped.process(),
                shipped.activity(),
                shipped.pastWin(),
                shipped.buyer(),
                0,
                shipped.likenessForAll(),
                shipped.place(),
                shipped.size(),
                shipped.credential(),
                shipped.refused());
        for (Contender contender : List.of(
                Contenders.beffroi("Beffroi", known, shipped, earlier),
                Contenders.beffroi("Beffroi, structure alone", known, wordless, earlier),
                Contenders.words(known),
                Contenders.sameCode(known),
                Contenders.lastOfBuyer(known),
                Contenders.mostWins(known))) {
            System.out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    contender.name(),
                    Quality.told(questions, one -> Quality.hit(one, contender.rank(one))),
                    Quality.told(questions, one -> Quality.gain(one, contender.rank(one))),
                    Quality.told(seen, one -> Quality.hit(one, contender.rank(one))),
                    Quality.told(seen, one -> Quality.gain(one, contender.rank(one))));
        }
    }

    /** Each notice once, in the order of the files' names. */
    private List<Notice> notices() throws IOException {
        List<Notice> notices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int[] bad = {0};
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        NoticeReader.read(
                                in,
                                notice -> {
                                    if (notice.identifiers().stream().noneMatch(names::contains)) {
                                        notices.add(notice);
                                    }
                                    names.addAll(notice.identifiers());
                                },
                                reason -> bad[0]++);
                    } catch (UnreadableNoticeException e) {
                        bad[0]++;
                    }
                }
            }
        }
        System.err.println(notices.size() + " notices, " + bad[0] + " files or parts of them are none");
        return notices;
    }
}
