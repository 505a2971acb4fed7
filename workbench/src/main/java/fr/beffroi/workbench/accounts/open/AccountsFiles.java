package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.file.Csv;
import fr.beffroi.workbench.web.file.Spool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The open accounts as files under stable addresses that open-data platforms can harvest, with a dictionary for people and one for programs. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class AccountsFiles {
    private final OpenRows rows;
    private final Dictionary dictionary;
    private final JsonMapper json;

    AccountsFiles(OpenRows rows, Dictionary dictionary, JsonMapper json) {
        this.rows = rows;
        this.dictionary = dictionary;
        this.json = json;
    }

    @GetMapping({"/donnees/comptes.csv", "/api/accounts.csv"})
    void moneyCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(OpenTable.MONEY, request, response);
    }

    @GetMapping({"/donnees/comptes.json", "/api/accounts"})
    void moneyJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(OpenTable.MONEY, request, response);
    }

    @GetMapping({"/donnees/effets.csv", "/api/public-effects.csv"})
    void effectsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(OpenTable.EFFECTS, request, response);
    }

    @GetMapping({"/donnees/effets.json", "/api/public-effects"})
    void effectsJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(OpenTable.EFFECTS, request, response);
    }

    @GetMapping({"/donnees/resultats.csv", "/api/grant-results.csv"})
    void resultsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(OpenTable.RESULTS, request, response);
    }

    @GetMapping({"/donnees/resultats.json", "/api/grant-results"})
    void resultsJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(OpenTable.RESULTS, request, response);
    }

    @GetMapping({"/donnees/comptes-dictionnaire.csv", "/api/accounts/dictionary.csv"})
    void dictionaryCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> out.write(Csv.write(dictionary.rows()).getBytes(StandardCharsets.UTF_8)))) {
            if (!file.isKnown(request, response)) {
                file.send("comptes-dictionnaire.csv", Csv.TYPE, response);
            }
        }
    }

    @GetMapping({"/donnees/comptes-dictionnaire.json", "/api/accounts/dictionary"})
    void dictionaryJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> out.write(json.writeValueAsBytes(dictionary.dataPackage())))) {
            if (!file.isKnown(request, response)) {
                file.send(MediaType.APPLICATION_JSON_VALUE, response);
            }
        }
    }

    private void csv(OpenTable table, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> {
            out.write(Csv.row(table.names()).getBytes(StandardCharsets.UTF_8));
            for (Map<String, @Nullable Object> line : rows.list(table)) {
                out.write(Csv.row(line.values()).getBytes(StandardCharsets.UTF_8));
            }
        })) {
            if (!file.isKnown(request, response)) {
                file.send(table.code() + ".csv", Csv.TYPE, response);
            }
        }
    }

    private void json(OpenTable table, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> out.write(json.writeValueAsBytes(rows.list(table))))) {
            if (!file.isKnown(request, response)) {
                file.send(MediaType.APPLICATION_JSON_VALUE, response);
            }
        }
    }
}
