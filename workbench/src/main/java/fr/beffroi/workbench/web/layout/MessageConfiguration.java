package fr.beffroi.workbench.web.layout;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all pages: every bundle in {@code messages/}. The file without a suffix is French, {@code _en} English. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    static MessageSource messageSource() throws IOException {
        Resource[] bundles =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        ResourceBundleMessageSource source = new TypesetMessages();
        source.setBasenames(Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()).replace("_en.properties", ""))
                .sorted()
                .map(name -> "messages/" + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        // Apostrophes are written once, with or without parameters: French is full of them.
        source.setAlwaysUseMessageFormat(false);
        return source;
    }
}
