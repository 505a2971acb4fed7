package fr.beffroi.workbench.aid.deminimis.file;

import fr.beffroi.workbench.aid.deminimis.ControlLink;
import fr.beffroi.workbench.aid.deminimis.History;
import fr.beffroi.workbench.aid.deminimis.ReceivedAid;
import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.aid.deminimis.Reorganisation;
import fr.beffroi.workbench.registry.Siren;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link DeMinimisQuestion} from JSON: strict, bounded, all faults at once. Its form is in {@code docs/guide/de-minimis.md}. */
public final class HistoryReader {
    private static final int MOST_BYTES = 10_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Month> fiscalYearStarts = new HashMap<>();
    private final List<ReceivedAid> aids = new ArrayList<>();
    private final List<ControlLink> links = new ArrayList<>();
    private final List<Reorganisation> reorganisations = new ArrayList<>();

    private HistoryReader() {}

    /**
     * Reads a file.
     *
     * @throws FaultyFileException with everything that is wrong in it
     * @throws IOException where it cannot be read at all
     */
    public static DeMinimisQuestion read(Path file) throws IOException, FaultyFileException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new FaultyFileException(
                    List.of(new FileFault("", "", "tooLarge", List.of(String.valueOf(MOST_BYTES / 1_000_000)))));
        }
        try {
            return new HistoryReader().read(JSON.readTree(content));
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getLineNr());
            throw new FaultyFileException(List.of(new FileFault("", e.getOriginalMessage(), "json", List.of(line))));
        }
    }

    private DeMinimisQuestion read(JsonNode root) throws FaultyFileException {
        Cell cell = new Cell("", root, faults);
        cell.allow("company", "amountEuros", "day", "companies", "aids", "links", "mergers", "splits");
        String siren = cell.field("company").siren();
        Long cents = cell.field("amountEuros").cents();
        LocalDate day = cell.field("day").day();
        cell.field("companies").items().forEach(this::company);
        cell.field("aids").items().forEach(this::aid);
        cell.field("links").items().forEach(this::link);
        cell.field("mergers").items().forEach(this::merger);
        cell.field("splits").items().forEach(this::split);
        if (faults.isEmpty() && siren != null && cents != null && day != null) {
            History history = new History(names, fiscalYearStarts, aids, links, reorganisations);
            new HistoryChecks(history, faults).check(siren, day);
            if (faults.isEmpty()) {
                return new DeMinimisQuestion(siren, cents, day, history);
            }
        }
        throw new FaultyFileException(faults);
    }

    private void company(Cell cell) {
        cell.allow("siren", "name", "fiscalYearStartMonth");
        String siren = cell.field("siren").siren();
        String name = cell.field("name").isThere() ? cell.field("name").text() : null;
        Month month = cell.field("fiscalYearStartMonth").isThere()
                ? cell.field("fiscalYearStartMonth").month()
                : null;
        if (siren != null && name != null) {
            names.put(siren, name);
        }
        if (siren != null && month != null) {
            fiscalYearStarts.put(siren, month);
        }
    }

    private void aid(Cell cell) {
        cell.allow("id", "siren", "grantedOn", "amountEuros", "regulation", "funder");
        String id = cell.field("id").text();
        String siren = cell.field("siren").siren();
        LocalDate grantedOn = cell.field("grantedOn").day();
        Long cents = cell.field("amountEuros").cents();
        Regulation regulation = cell.field("regulation").word(Regulation::findByNumber, Regulation.listNumbers());
        String funder = cell.field("funder").isThere() ? cell.field("funder").text() : null;
        if (id != null && aids.stream().anyMatch(aid -> aid.id().equals(id))) {
            cell.field("id").fault("unique");
        }
        if (id != null && siren != null && grantedOn != null && cents != null && regulation != null) {
            aids.add(new ReceivedAid(id, siren, grantedOn, cents, regulation, funder));
        }
    }

    private void link(Cell cell) {
        cell.allow("parent", "child", "kind", "from", "until");
        String parent = cell.field("parent").companyOrAbroad();
        String child = cell.field("child").companyOrAbroad();
        ControlLink.Kind kind = cell.field("kind").word(ControlLink.Kind::findByCode, ControlLink.Kind.listCodes());
        LocalDate from = cell.field("from").day();
        LocalDate until = cell.field("until").isThere() ? cell.field("until").day() : null;
        if (parent != null && parent.equals(child)) {
            cell.field("child").fault("another");
        }
        if (from != null && until != null && !until.isAfter(from)) {
            cell.field("until").fault("after", from.toString());
        }
        if (parent != null && child != null && kind != null && from != null) {
            links.add(new ControlLink(parent, child, kind, from, until));
        }
    }

    private void merger(Cell cell) {
        cell.allow("on", "absorbed", "into");
        LocalDate on = cell.field("on").day();
        String absorbed = cell.field("absorbed").siren();
        String into = cell.field("into").siren();
        if (absorbed != null && absorbed.equals(into)) {
            cell.field("into").fault("another");
        }
        if (on != null && absorbed != null && into != null) {
            reorganisations.add(new Reorganisation.Merger(on, absorbed, into));
        }
    }

    private void split(Cell cell) {
        cell.allow("on", "company", "shares", "allocated");
        LocalDate on = cell.field("on").day();
        String company = cell.field("company").siren();
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        cell.field("shares").entries().forEach((part, share) -> {
            BigDecimal size = share.share();
            if (!Siren.isValid(part)) {
                share.fault("sirenName");
            } else if (size != null) {
                shares.put(part, size);
            }
        });
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            cell.field("shares").fault("sharesAreOne", sum.toPlainString());
        }
        Map<String, String> allocated = new LinkedHashMap<>();
        cell.field("allocated").entries().forEach((aid, user) -> {
            String siren = user.siren();
            if (siren != null && !shares.containsKey(siren)) {
                user.fault("oneOf", String.join(", ", shares.keySet()));
            } else if (siren != null) {
                allocated.put(aid, siren);
            }
        });
        if (on != null && company != null) {
            reorganisations.add(new Reorganisation.Split(on, company, shares, allocated));
        }
    }
}
