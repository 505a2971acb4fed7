package fr.beffroi.workbench.identity.access;

import fr.beffroi.workbench.database.SessionVariables;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who is asking, told twice: to the pages' door and to the database. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedToInterceptor());
    }

    @Bean
    static SessionVariables sessionVariables() {
        return () -> {
            Viewer viewer = Viewers.current();
            return Map.of(
                    "beffroi.person", text(viewer.person()),
                    "beffroi.organisation", text(viewer.organisation()),
                    "beffroi.role", viewer.role().code());
        };
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
