package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.DocumentKind;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The documents of a file on its page; to a company they are its own, what may be made of a file is for officers. */
@Component
class DocumentFilePart implements FilePart {
    private final MadeDocuments documents;

    DocumentFilePart(MadeDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        model.addAttribute("documents", documents.listOfFile(file.id()));
        model.addAttribute(
                "documentKinds",
                Viewers.current().role() == Role.OFFICER
                        ? DocumentKind.listOf(file.state().code())
                        : List.of());
    }
}
