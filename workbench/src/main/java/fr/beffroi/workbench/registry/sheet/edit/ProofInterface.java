package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Siren;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The certificate beside a credential, for programs: the same file, the same bounds, the same people as on the page. */
@RestController
@RequestMapping("/api/companies/{siren:\\d{9}}/credentials/{key:[0-9a-f-]{36}}/proof")
class ProofInterface {
    private final EditRights rights;
    private final Proofs proofs;
    private final MessageSource messages;

    ProofInterface(EditRights rights, Proofs proofs, MessageSource messages) {
        this.rights = rights;
        this.proofs = proofs;
        this.messages = messages;
    }

    /** Keeps a file (PDF, PNG or JPEG, at most 10 MB, as {@code multipart/form-data}) in the place of the one before. */
    @PostMapping
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String siren, @PathVariable UUID key, @RequestParam("file") MultipartFile file)
            throws IOException {
        Siren company = rights.require(siren).siren();
        Optional<String> refused =
                proofs.keep(company, key, String.valueOf(file.getOriginalFilename()), file.getBytes());
        if (refused.isPresent()) {
            throw new RefusedProofException(refused.get());
        }
    }

    /** The file, for those whom the company lets see it. */
    @GetMapping
    @AllowedTo(Role.ANONYMOUS)
    ResponseEntity<byte[]> open(@PathVariable String siren, @PathVariable UUID key) {
        return ProofPage.answer(proofs, siren, key);
    }

    /** A file that is not kept; {@code reason} as {@link Proofs#keep} says it. */
    private static final class RefusedProofException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String reason;

        RefusedProofException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedProofException refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("proof.refused." + refused.reason, null, locale));
    }
}
