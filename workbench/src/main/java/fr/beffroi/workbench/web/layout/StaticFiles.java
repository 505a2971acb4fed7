package fr.beffroi.workbench.web.layout;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, fonts and pictures, each under an address that names its content. By folder: with one mapping of all addresses every link of a page
 * was looked for among the files, which took half of the time of making the page.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final List<String> FOLDERS = List.of("css", "font", "geo", "img", "js", "webjars");
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            registry.addResourceHandler("/" + folder + "/**")
                    // Our own, and those of the libraries and of the engine's reports.
                    .addResourceLocations(
                            "classpath:/static/" + folder + "/", "classpath:/META-INF/resources/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(KEPT).immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }
}
