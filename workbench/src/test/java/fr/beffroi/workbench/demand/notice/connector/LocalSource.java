package fr.beffroi.workbench.demand.notice.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of our own in a public source's place, that writes down what it was asked. */
final class LocalSource implements AutoCloseable {
    /** Every question: method, path with query, body. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    /** Answers a question. */
    interface Answering {
        Answer to(String method, String path, String body, Map<String, List<String>> headers);
    }

    /** What is answered. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(String body) {
            return new Answer(200, body, Map.of());
        }
    }

    LocalSource(Answering answering) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, answering));
        server.start();
    }

    private void answer(HttpExchange exchange, Answering answering) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestMethod() + " " + path + (body.isEmpty() ? "" : " " + body));
            Answer answer = answering.to(exchange.getRequestMethod(), path, body, exchange.getRequestHeaders());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
