package fr.beffroi.workbench.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A method and a path, as Spring maps them: {@code GET /imports/{id}}. */
record Route(String method, String path) implements Comparable<Route> {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(:[^/]*)?}(?=/|$)");

    /** All the application answers to by a handler, its libraries' included. */
    static Set<Route> of(ApplicationContext application) {
        Set<Route> routes = new TreeSet<>();
        application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(of(info))));
        return routes;
    }

    /** Those of one mapping. */
    static Set<Route> of(RequestMappingInfo info) {
        Set<Route> routes = new TreeSet<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            String path = VARIABLE.matcher(pattern).replaceAll("{$1}");
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                    .forEach(method -> routes.add(new Route(method.name(), path)));
        }
        return routes;
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isInterface() {
        return path.startsWith("/api/");
    }

    /** The names in braces, in their order. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with something in each variable's place. */
    String fill(java.util.function.UnaryOperator<String> values) {
        return VARIABLE.matcher(path)
                .replaceAll(
                        (MatchResult found) -> java.util.regex.Matcher.quoteReplacement(values.apply(found.group(1))))
                .replace("/**", "");
    }

    /** Pages by their address, and at each address what reads before what writes. */
    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(order(), other.order());
    }

    private int order() {
        return List.of("GET", "POST", "PUT", "PATCH", "DELETE").indexOf(method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
