package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.received.RegisterImport;
import fr.beffroi.workbench.aid.received.UnusableRegisterException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The open register of de minimis aid, for programs. */
@RestController
@RequestMapping("/api/de-minimis-register")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class RegisterApi {
    private final RegisterImport register;
    private final MessageSource messages;

    RegisterApi(RegisterImport register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /** What is held: how many aids of how many companies. */
    record Holdings(long aids, long companies) {}

    @GetMapping
    Holdings read() {
        return register.findHeld()
                .map(held -> new Holdings(held.aids(), held.companies()))
                .orElse(new Holdings(0, 0));
    }

    /** Brings in an export as CSV; 422 where it is none. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    RegisterImport.Outcome read(@RequestPart("file") MultipartFile file) throws IOException {
        return register.read(file.getBytes());
    }

    @ExceptionHandler
    ProblemDetail refused(UnusableRegisterException unusable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Objects.requireNonNull(messages.getMessage(
                        "aid.register.refused." + unusable.reason(),
                        new Object[] {unusable.found()},
                        LocaleContextHolder.getLocale())));
    }
}
