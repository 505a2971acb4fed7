package fr.beffroi.workbench.demand.notice.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Watched folders: the operator, or a program of theirs, puts files there. Nothing is moved or deleted; a file is read again when its length or its date
 * changed. Links and hidden files are left alone.
 */
@Component
public class NoticeFolder {
    /** What is younger may still be being written; it is read at the next look. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final int DEEPEST = 4;

    private final List<Path> folders;
    private final NoticeLoader loader;
    private final NoticeFiles files;

    NoticeFolder(
            @Value("${beffroi.notices.folders:#{null}}") @Nullable String folders,
            @Value("${beffroi.data:${java.io.tmpdir}/beffroi}") String data,
            NoticeLoader loader,
            NoticeFiles files) {
        this.folders = folders == null
                ? List.of(Path.of(data, "avis"))
                : Arrays.stream(folders.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(Path::of)
                        .toList();
        this.loader = loader;
        this.files = files;
    }

    /** Where files are awaited. */
    public List<Path> folders() {
        return folders;
    }

    /** Reads what is new in all folders. */
    public LoadReport look() {
        LoadReport report = LoadReport.NONE;
        for (Path folder : folders) {
            report = report.plus(look(folder));
        }
        return report;
    }

    /** Reads what is new in a folder. */
    public LoadReport look(Path folder) {
        if (!Files.isDirectory(folder)) {
            return LoadReport.NONE;
        }
        Map<String, NoticeFiles.Seen> seen = files.listSeen("folder");
        Instant settled = Instant.now().minus(SETTLED);
        List<NoticeFile> news = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            for (Path path :
                    all.filter(path -> isVisible(folder, path)).sorted().toList()) {
                BasicFileAttributes facts =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                Instant modified = facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
                NoticeFiles.Seen before = seen.get(path.toString());
                boolean known =
                        before != null && before.bytes() == facts.size() && modified.equals(before.modifiedAt());
                if (facts.isRegularFile() && !known && modified.isBefore(settled)) {
                    news.add(new NoticeFile(path.toString(), facts.size(), modified, () -> Files.newInputStream(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loader.load("folder", news);
    }

    private static boolean isVisible(Path folder, Path path) {
        for (Path name : folder.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
