package fr.beffroi.workbench.demand.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a file gave. */
record ReadNotices(List<Notice> good, List<Reason> bad) {
    static ReadNotices of(Path file) throws IOException, UnreadableNoticeException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static ReadNotices of(String text) throws IOException, UnreadableNoticeException {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReadNotices of(InputStream in) throws IOException, UnreadableNoticeException {
        ReadNotices read = new ReadNotices(new ArrayList<>(), new ArrayList<>());
        NoticeReader.read(in, read.good::add, read.bad::add);
        return read;
    }

    /** The one notice of a file that holds one. */
    Notice one() {
        if (good.size() != 1 || !bad.isEmpty()) {
            throw new AssertionError(good.size() + " notices, " + bad);
        }
        return good.getFirst();
    }
}
