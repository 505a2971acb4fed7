package fr.beffroi.workbench.funding.opinion.page;

import fr.beffroi.workbench.funding.opinion.OpinionField;
import fr.beffroi.workbench.web.form.PageField;
import java.util.HashMap;
import java.util.Map;

/** What a form of an opinion sent, by field; and as it goes back into the form where it was refused. */
final class OpinionForm {
    private static final int LONGEST = 6_000;

    private OpinionForm() {}

    static Map<OpinionField, String> typed(Map<String, String> sent) {
        Map<OpinionField, String> typed = PageField.typed(OpinionField.class, sent);
        return typed;
    }

    /** Only the form's own fields: it waits in the session for the next page. */
    static HashMap<String, String> kept(Map<String, String> sent) {
        HashMap<String, String> kept = new HashMap<>();
        typed(sent)
                .forEach((field, text) ->
                        kept.put(field.pageName(), text.substring(0, Math.min(LONGEST, text.length()))));
        return kept;
    }
}
