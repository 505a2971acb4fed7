package fr.beffroi.workbench.web.scan;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ScanConfiguration implements WebMvcConfigurer {
    private static final int AFTER_THE_DOOR = 999;

    private final List<UploadScanner> scanners;

    ScanConfiguration(List<UploadScanner> scanners) {
        this.scanners = scanners;
    }

    /** After the role has been asked for: strangers' files are not looked into at all. Before anything else opens the file. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScanInterceptor(scanners)).order(AFTER_THE_DOOR);
    }
}
