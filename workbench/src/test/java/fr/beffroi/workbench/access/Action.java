package fr.beffroi.workbench.access;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A route with what its handler takes.
 *
 * @param parameters names of its form fields or query parameters
 * @param body the type of its JSON body; null where it has none
 * @param file the name of its file; null where it takes none
 */
record Action(
        Route route,
        List<Role> roles,
        List<String> parameters,
        @Nullable Class<?> body,
        @Nullable String file,
        boolean takesAnything) {

    /** Those whose handler's class is of one of the packages. */
    static List<Action> of(ApplicationContext application, String... packages) {
        List<Action> actions = new ArrayList<>();
        application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    String name = handler.getBeanType().getName();
                    if (Arrays.stream(packages).anyMatch(name::startsWith)) {
                        Route.of(info).forEach(route -> actions.add(of(route, handler)));
                    }
                }));
        actions.sort((one, other) -> one.route().compareTo(other.route()));
        return actions;
    }

    private static Action of(Route route, HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        AllowedTo allowed = own != null
                ? own
                : Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class),
                        route::toString);
        List<String> parameters = new ArrayList<>();
        Class<?> body = null;
        String file = null;
        boolean anything = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = parameter.getParameterType();
            } else if (named != null && parameter.getParameterType() == MultipartFile.class) {
                file = named.value();
            } else if (named != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                anything = true;
            } else if (named != null) {
                parameters.add(named.value().isEmpty() ? String.valueOf(name(parameter)) : named.value());
            } else if (parameter.getParameterType().isRecord()) {
                // Fields of a form as a record.
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(parameters::add);
            }
        }
        return new Action(route, List.of(allowed.value()), List.copyOf(parameters), body, file, anything);
    }

    private static @Nullable String name(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getMethod())
                .getParameters()[parameter.getParameterIndex()]
                .getName();
    }
}
