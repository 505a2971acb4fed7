package fr.beffroi.workbench.identity.marking;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class MarkingConfiguration implements WebMvcConfigurer {
    private static final int AFTER_THE_DOOR = 1000;

    /** After the role has been asked for: strangers' files are not looked into at all. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MarkingInterceptor()).order(AFTER_THE_DOOR);
    }
}
