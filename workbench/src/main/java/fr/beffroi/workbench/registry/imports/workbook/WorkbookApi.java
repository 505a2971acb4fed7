package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.imports.ImportFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks, for programs: upload, see what it would do, import or discard. */
@RestController
@RequestMapping("/api/imports/workbook")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class WorkbookApi {
    private final WorkbookImport imports;
    private final MessageSource messages;

    WorkbookApi(WorkbookImport imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** A column as found, and the field it is read as; null where it is not read. */
    record Column(String name, @Nullable String field) {}

    /**
     * What a draft would do.
     *
     * @param goodLines lines that would be imported
     * @param refusedLines lines with faults, which would not
     */
    record Draft(
            UUID id,
            String fileName,
            List<Column> columns,
            int goodLines,
            int refusedLines,
            List<ImportFault> faults) {}

    /** The fields columns can be read as. */
    @GetMapping("/fields")
    List<String> fields() {
        return Arrays.stream(WorkbookField.values()).map(WorkbookField::code).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Draft upload(@RequestParam("file") MultipartFile file, Locale locale) throws IOException {
        return draft(imports.preview(
                imports.upload(String.valueOf(file.getOriginalFilename()), file.getBytes()), null, locale));
    }

    /** Reads it again; the body holds a field for each column, an empty text where it is not read. */
    @PostMapping("/{id}/preview")
    Draft preview(@PathVariable UUID id, @RequestBody(required = false) @Nullable List<String> fields, Locale locale) {
        return draft(imports.preview(id, fields, locale));
    }

    /** Imports the lines without faults; the import is then found under /api/imports. */
    @PostMapping("/{id}")
    Draft write(@PathVariable UUID id, @RequestBody(required = false) @Nullable List<String> fields, Locale locale) {
        WorkbookImport.Preview preview = imports.preview(id, fields, locale);
        imports.write(id, fields, locale);
        return draft(preview);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        imports.discard(id);
    }

    @ExceptionHandler
    ProblemDetail refused(WorkbookException e, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(e.key(), e.values(), locale));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException e, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, messages.getMessage("workbook.gone", null, locale));
    }

    private static Draft draft(WorkbookImport.Preview preview) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < preview.table().head().size(); i++) {
            WorkbookField field = preview.mapping().fields().get(i);
            columns.add(new Column(preview.table().head().get(i), field == null ? null : field.code()));
        }
        Reading reading = preview.reading();
        return new Draft(
                preview.id(),
                preview.fileName(),
                columns,
                reading.rows().size(),
                reading.refusedLines(),
                reading.faults());
    }
}
