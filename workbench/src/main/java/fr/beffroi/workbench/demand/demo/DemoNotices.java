package fr.beffroi.workbench.demand.demo;

import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import fr.beffroi.workbench.demand.notice.intake.NoticeFiles;
import fr.beffroi.workbench.demand.notice.intake.NoticeLoader;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads the demo's notices at the first start, and at no other, with days around that one: a call whose deadline passed long ago shows nobody
 * anything.
 */
@Component
@Profile("demo")
@Order(27)
class DemoNotices implements ApplicationRunner {
    private static final String ORIGIN = "demo";

    /** {@code {J+12}}: twelve days from the first start. */
    private static final Pattern DAY = Pattern.compile("\\{J([+-]\\d+)}");

    private final NoticeLoader loader;
    private final NoticeFiles files;

    DemoNotices(NoticeLoader loader, NoticeFiles files) {
        this.loader = loader;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Viewers.callAs(Viewer.SYSTEM, () -> files.listSeen(ORIGIN)).isEmpty()) {
            List<NoticeFile> own = read(LocalDate.now());
            Viewers.runAs(Viewer.SYSTEM, () -> loader.load(ORIGIN, own));
        }
    }

    private static List<NoticeFile> read(LocalDate today) throws IOException {
        List<NoticeFile> files = new ArrayList<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:demand/demo/*.*")) {
            String text = resource.getContentAsString(StandardCharsets.UTF_8);
            String dated = DAY.matcher(text)
                    .replaceAll(day ->
                            today.plusDays(Integer.parseInt(day.group(1))).toString());
            files.add(NoticeFile.of(
                    Objects.requireNonNull(resource.getFilename()), dated.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }
}
