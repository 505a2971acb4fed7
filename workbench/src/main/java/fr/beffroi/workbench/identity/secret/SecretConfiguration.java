package fr.beffroi.workbench.identity.secret;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration implements WebMvcConfigurer {
    private final NamedPeople people;

    SecretConfiguration(NamedPeople people) {
        this.people = people;
    }

    /** After the role has been asked for: who may not come at all is told that first. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NeedToKnowInterceptor(people)).order(Ordered.LOWEST_PRECEDENCE);
    }
}
