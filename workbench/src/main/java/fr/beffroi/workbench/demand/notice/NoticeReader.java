package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import fr.beffroi.workbench.demand.notice.tree.JsonTree;
import fr.beffroi.workbench.demand.notice.tree.XmlTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of notices, whatever it is written in: what it is is seen from what is in it, not from its name. */
public final class NoticeReader {
    /** As much as is looked at for the first letter. */
    private static final int MOST_BLANKS = 1024;

    /** Publishers who write from tables write NaN for what they do not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final Set<String> PASSED_OVER = passedOver();
    private static final Set<String> CONTRACT_LISTS = Set.of("marche", "marches", "contrat-concession");

    private NoticeReader() {}

    private static Set<String> passedOver() {
        Set<String> names = new HashSet<>(TedXmlReader.PASSED_OVER);
        names.addAll(EformsReader.PASSED_OVER);
        return names;
    }

    /**
     * Reads notice by notice; files of many are never held as a whole where they are JSON.
     *
     * @param good takes each notice
     * @param bad takes the reason of each one within the file that cannot be read; the others go on
     * @throws UnreadableNoticeException where the file as a whole cannot be read, or not beyond some place
     */
    public static void read(InputStream file, Consumer<Notice> good, Consumer<Reason> bad)
            throws IOException, UnreadableNoticeException {
        BufferedInputStream in = new BufferedInputStream(file);
        int first = firstLetter(in);
        switch (first) {
            case '<' -> readXml(in, good, bad);
            case '{', '[' -> readJson(in, good, bad);
            case -1 -> throw new UnreadableNoticeException(Reason.of("empty"));
            default -> throw new UnreadableNoticeException(Reason.of("neither", (char) first));
        }
    }

    private static int firstLetter(BufferedInputStream in) throws IOException {
        in.mark(MOST_BLANKS);
        int letter = in.read();
        for (int seen = 1; seen < MOST_BLANKS && isBlank(letter); seen++) {
            letter = in.read();
        }
        in.reset();
        return letter;
    }

    /** Blanks, line ends and the bytes of an order mark in UTF-8. */
    private static boolean isBlank(int letter) {
        return letter == ' '
                || letter == '\n'
                || letter == '\r'
                || letter == '\t'
                || letter == 0xEF
                || letter == 0xBB
                || letter == 0xBF;
    }

    private static void readXml(InputStream in, Consumer<Notice> good, Consumer<Reason> bad)
            throws UnreadableNoticeException {
        Element root;
        try {
            root = XmlTree.read(in, PASSED_OVER);
        } catch (XMLStreamException e) {
            throw new UnreadableNoticeException(Reason.of("xml", e.getMessage()), e);
        }
        if (root.name().equals("TED_EXPORT")) {
            good.accept(TedXmlReader.read(root));
        } else if (EformsReader.ROOTS.contains(root.name())) {
            good.accept(EformsReader.read(root));
        } else if (root.name().toLowerCase(Locale.ROOT).equals("marches")) {
            for (Element contract : root.children()) {
                take(() -> DecpReader.read(contract), good, bad);
            }
        } else {
            throw new UnreadableNoticeException(Reason.of("root", root.name(), String.join(", ", EformsReader.ROOTS)));
        }
    }

    private interface Reading {
        Notice read() throws UnreadableNoticeException;
    }

    private static void take(Reading reading, Consumer<Notice> good, Consumer<Reason> bad) {
        Notice notice;
        try {
            notice = reading.read();
        } catch (UnreadableNoticeException e) {
            bad.accept(e.reason());
            return;
        }
        good.accept(notice);
    }

    private static void readJson(InputStream in, Consumer<Notice> good, Consumer<Reason> bad)
            throws UnreadableNoticeException {
        int seen = 0;
        try (JsonParser json = JSON.createParser(in)) {
            while (json.nextToken() != null) {
                String list = json.currentName() == null ? "" : json.currentName();
                if (json.currentToken() != JsonToken.START_ARRAY) {
                    continue;
                }
                boolean boamp = list.equals("results");
                if (boamp || CONTRACT_LISTS.contains(list)) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        JsonNode node = json.readValueAsTree();
                        seen++;
                        String name = list.equals("marches") ? "marche" : list;
                        take(
                                () -> boamp ? BoampReader.read(node) : DecpReader.read(JsonTree.read(name, node)),
                                good,
                                bad);
                    }
                }
            }
        } catch (JacksonException e) {
            throw new UnreadableNoticeException(Reason.of("json", seen, e.getOriginalMessage()), e);
        }
        if (seen == 0) {
            throw new UnreadableNoticeException(Reason.of("no-list"));
        }
    }
}
