package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file of the essential data of public contracts, by its stable address on data.gouv.fr; taken again only when the server says that it changed. */
@Component
class DecpConnector implements Connector {
    private final String address;
    private final Http http;

    DecpConnector(@Value("${beffroi.notices.decp.file:}") String address, Http http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public String name() {
        return "decp";
    }

    @Override
    public boolean isOn() {
        return !address.isEmpty();
    }

    @Override
    public String address() {
        return address;
    }

    /** @param mark {@code E} and the entity tag, or {@code L} and the date that the server gave with the last file */
    @Override
    public void fetch(@Nullable String mark, Sink sink) throws ConnectorException {
        Map<String, String> headers = new HashMap<>();
        if (mark != null && mark.length() > 1) {
            headers.put(mark.charAt(0) == 'E' ? "If-None-Match" : "If-Modified-Since", mark.substring(1));
        }
        try {
            Path file = Files.createTempFile("beffroi-decp", ".json");
            try {
                HttpResponse<Path> answer = http.download(address, headers, file);
                if (answer != null) {
                    String next = answer.headers()
                            .firstValue("ETag")
                            .map(tag -> "E" + tag)
                            .or(() ->
                                    answer.headers().firstValue("Last-Modified").map(day -> "L" + day))
                            .orElse("");
                    sink.take(
                            List.of(new NoticeFile(address, Files.size(file), null, () -> Files.newInputStream(file))),
                            next);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ConnectorException(Reason.of("source-file", address, e.getMessage()), e);
        }
    }
}
