package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Download;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificate itself, beside a credential: sent as a file, opened by those who may see it. */
@Controller
class ProofPage {
    private static final String CREDENTIAL = "/entreprises/{siren:\\d{9}}/certifications/{key:[0-9a-f-]{36}}";

    private final EditRights rights;
    private final Proofs proofs;

    ProofPage(EditRights rights, Proofs proofs) {
        this.rights = rights;
        this.proofs = proofs;
    }

    @PostMapping(CREDENTIAL + "/justificatif")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    String send(
            @PathVariable String siren,
            @PathVariable UUID key,
            @RequestParam("justificatif") MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        Siren company = rights.require(siren).siren();
        Optional<String> refused =
                proofs.keep(company, key, String.valueOf(file.getOriginalFilename()), file.getBytes());
        if (refused.isPresent()) {
            after.addFlashAttribute("proofRefused", "proof.refused." + refused.get());
            return "redirect:/entreprises/" + company + "/certifications/" + key;
        }
        return "redirect:/entreprises/" + company + "#certifications";
    }

    @GetMapping(CREDENTIAL + "/justificatif")
    @AllowedTo(Role.ANONYMOUS)
    ResponseEntity<byte[]> open(@PathVariable String siren, @PathVariable UUID key) {
        return answer(proofs, siren, key);
    }

    /** The file to be saved; 404 where there is none, or none that the person who asks may see. */
    static ResponseEntity<byte[]> answer(Proofs proofs, String siren, UUID key) {
        Proofs.Proof proof = Siren.parse(siren)
                .flatMap(company -> proofs.find(company, key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(proof.fileName(), proof.mediaType(), proof.content());
    }
}
