package fr.beffroi.workbench.web.error;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses forms and questions in addresses with the character 0 in one of their texts, and names the field; {@link CompleteBodies} does so for JSON.
 * What comes in by another way, such as a path or a file, is refused by the database ({@link UnkeepableText}), which cannot name the place.
 */
@Configuration(proxyBeanMethods = false)
class NullCharacters implements WebMvcConfigurer, HandlerInterceptor {
    static final char NULL = 0;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The page of words for a request refused here has the same parameters.
            return true;
        }
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (value.indexOf(NULL) >= 0) {
                    throw new NullCharacterException(name);
                }
            }
        });
        return true;
    }
}
