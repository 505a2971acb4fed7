package fr.beffroi.workbench.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks for the pages that somebody sees first, so that the classes they need are known to the fast start. */
final class FirstPages {
    private static final List<String> PATHS = List.of("/", "/connexion", "/css/base.css", "/api/openapi");

    private FirstPages() {}

    static void visit(ConfigurableApplicationContext application) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
