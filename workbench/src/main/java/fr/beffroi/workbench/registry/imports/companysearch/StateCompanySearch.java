package fr.beffroi.workbench.registry.imports.companysearch;

import fr.beffroi.workbench.registry.CompanySearch;
import fr.beffroi.workbench.registry.CompanySearch.UnavailableException.Reason;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The State's company search API (recherche-entreprises.api.gouv.fr): {@code GET /search?q=<number>}. Nothing is asked until an operator
 * gives its address in {@code BEFFROI_COMPANY_SEARCH_URL}; redirections are not followed and answers are bounded.
 */
@Component
class StateCompanySearch implements CompanySearch {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final long MOST_BYTES = 4_000_000;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final String address;
    private final Duration patience;
    private final HttpClient http;
    private final AnswerReader reader = new AnswerReader();

    @Autowired
    StateCompanySearch(@Value("${BEFFROI_COMPANY_SEARCH_URL:}") String address) {
        this(address, ANSWER);
    }

    StateCompanySearch(String address, Duration patience) {
        this.address = address.replaceAll("/+$", "");
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean isAvailable() {
        return !address.isEmpty();
    }

    @Override
    public Optional<FoundCompany> find(String number) {
        if (!isAvailable()) {
            throw new UnavailableException(Reason.SWITCHED_OFF, "BEFFROI_COMPANY_SEARCH_URL is not set");
        }
        Siret siret = Siret.parse(number).orElse(null);
        Siren siren = siret != null
                ? siret.siren()
                : Siren.parse(number)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + number + "\" is no SIREN and no SIRET"));
        String asked = siret == null ? siren.number() : siret.number();
        HttpResponse<String> response = ask(asked);
        if (response.statusCode() == TOO_MANY_REQUESTS) {
            throw new UnavailableException(
                    Reason.TOO_MANY_REQUESTS,
                    "retry after "
                            + response.headers().firstValue("Retry-After").orElse("a while"));
        }
        if (response.statusCode() != OK) {
            throw new UnavailableException(Reason.STRANGE_ANSWER, "status " + response.statusCode());
        }
        try {
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            if (!answer.path("results").isArray()) {
                throw new UnavailableException(Reason.STRANGE_ANSWER, "no results");
            }
            return reader.read(answer.path("results"), siren, siret);
        } catch (JacksonException e) {
            throw new UnavailableException(Reason.STRANGE_ANSWER, "no JSON");
        }
    }

    private HttpResponse<String> ask(String number) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/search?q=" + number + "&page=1&per_page=1"))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "Beffroi")
                .build();
        try {
            return http.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES));
        } catch (HttpTimeoutException e) {
            throw new UnavailableException(Reason.TOO_SLOW, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnavailableException(Reason.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(Reason.UNREACHABLE, "interrupted");
        }
    }
}
