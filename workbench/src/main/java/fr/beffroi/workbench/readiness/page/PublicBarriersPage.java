package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.region.PublicBarrier;
import fr.beffroi.workbench.readiness.region.PublicBarriers;
import fr.beffroi.workbench.web.file.Csv;
import fr.beffroi.workbench.web.file.Spool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Sums of barriers across the region for everybody: to be read, and under stable addresses that open-data platforms can harvest. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class PublicBarriersPage {
    private static final List<String> COLUMNS = List.of(
            "exigence",
            "famille",
            "libelle",
            "entreprises_au_moins",
            "sans_trace_au_moins",
            "dont_le_disent_au_moins",
            "compte_le");

    private final PublicBarriers barriers;
    private final JsonMapper json;

    PublicBarriersPage(PublicBarriers barriers, JsonMapper json) {
        this.barriers = barriers;
        this.json = json;
    }

    @GetMapping("/freins/publics")
    String show(Model model) {
        model.addAttribute("barriers", barriers.list());
        model.addAttribute("untold", barriers.countUntold());
        return "readiness/public-barriers";
    }

    @GetMapping({"/donnees/freins.csv", "/api/public-barriers.csv"})
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(this::writeCsv)) {
            if (!file.isKnown(request, response)) {
                file.send("freins.csv", Csv.TYPE, response);
            }
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        out.write(Csv.row(COLUMNS).getBytes(StandardCharsets.UTF_8));
        for (PublicBarrier one : barriers.list()) {
            out.write(Csv.row(row(one)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is not told stays empty: a nought would say something. */
    private static List<@Nullable Object> row(PublicBarrier one) {
        return Arrays.asList(
                one.requirement(),
                one.family(),
                one.name().fr(),
                one.companies(),
                one.unmet(),
                one.said() == 0 ? null : Integer.valueOf(one.said()),
                one.countedOn());
    }

    @GetMapping({"/donnees/freins.json", "/api/public-barriers"})
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> out.write(json.writeValueAsBytes(
                barriers.list().stream().map(PublicBarriersPage::line).toList())))) {
            if (!file.isKnown(request, response)) {
                file.send(MediaType.APPLICATION_JSON_VALUE, response);
            }
        }
    }

    /** A line, by the names of the columns. */
    private static Map<String, @Nullable Object> line(PublicBarrier one) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        List<@Nullable Object> row = row(one);
        for (int column = 0; column < COLUMNS.size(); column++) {
            line.put(COLUMNS.get(column), row.get(column));
        }
        return line;
    }
}
