package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Stock files, for programs. */
@RestController
@RequestMapping("/api/imports/sirene")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class SireneApi {
    private final ImportFolder folder;
    private final SireneImport imports;
    private final MessageSource messages;

    SireneApi(ImportFolder folder, SireneImport imports, MessageSource messages) {
        this.folder = folder;
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * What to import.
     *
     * @param sitesFile name of a StockEtablissement file in the import folder
     * @param unitsFile name of a StockUniteLegale file there
     */
    record Order(
            String sitesFile,
            @Nullable String unitsFile,
            @Nullable List<String> departments,
            @Nullable List<String> activities,
            boolean employersOnly) {

        SireneFilter filter() {
            try {
                return SireneFilter.parse(
                        departments == null ? "" : String.join(" ", departments),
                        activities == null ? "" : String.join(" ", activities),
                        employersOnly);
            } catch (IllegalArgumentException e) {
                throw new SireneFileException("code", String.valueOf(e.getMessage()));
            }
        }
    }

    @GetMapping("/files")
    List<ImportFolder.StoredFile> files() {
        return folder.list();
    }

    /** The name under which an uploaded file is found. */
    record Stored(String name) {}

    /** Puts a CSV, zip or Parquet file into the import folder. */
    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    Stored upload(@RequestParam("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new Stored(folder.store(String.valueOf(file.getOriginalFilename()), content));
        }
    }

    @PostMapping("/count")
    Map<String, Long> count(@RequestBody Order order) throws IOException, SQLException {
        long[] counts = imports.count(order.sitesFile(), order.filter());
        return Map.of("found", counts[0], "rows", counts[1]);
    }

    @PostMapping
    ResponseEntity<Map<String, UUID>> start(@RequestBody Order order, Locale locale) {
        UUID id = imports.request(new SireneRequest(
                order.sitesFile(),
                order.unitsFile(),
                order.filter(),
                Viewers.current().role(),
                locale.getLanguage()));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", id));
    }

    @ExceptionHandler
    ProblemDetail refused(SireneFileException fault, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(fault.key(), fault.values(), locale));
    }
}
