package fr.beffroi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** French and English say the same things, and every word a page asks for exists. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIXED_KEY = Pattern.compile("#\\{([A-Za-z0-9.-]+)(\\(|})");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path french : bundles()) {
            Path english = MESSAGES.resolve(french.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(french.toString()).isEqualTo(keys(french));
        }
    }

    @Test
    void everyWordThatAPageAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            known.addAll(keys(bundle));
        }
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher matcher = FIXED_KEY.matcher(Files.readString(template));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).isNotEmpty();
        asked.removeAll(known);
        assertThat(asked).isEmpty();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith(".properties")
                            && !file.toString().endsWith("_en.properties"))
                    .toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
