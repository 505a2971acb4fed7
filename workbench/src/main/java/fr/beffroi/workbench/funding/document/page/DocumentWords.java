package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.DocumentRefusedException;
import fr.beffroi.workbench.funding.document.TemplateFault;
import fr.beffroi.workbench.funding.page.FileWords;
import org.springframework.stereotype.Component;

/** Why a document was not made or a template not kept, in the language of the page. */
@Component("documentWords")
public class DocumentWords {
    private final FileWords words;

    DocumentWords(FileWords words) {
        this.words = words;
    }

    /** One fault of a template as a sentence, with its line and what may have been meant. */
    public String fault(TemplateFault fault) {
        String what = words.say("template.fault." + fault.reason(), fault.found(), fault.maybe());
        return fault.line() == 0 ? what : words.say("template.fault.line", fault.line(), what);
    }

    String refusal(DocumentRefusedException refused) {
        return words.say("document.refusal." + refused.reason());
    }
}
