package fr.beffroi.workbench.matching.standing;

import fr.beffroi.workbench.matching.links.CpvLinks;
import fr.beffroi.workbench.matching.links.ProcessTree;
import fr.beffroi.workbench.matching.lots.LotFacts;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** A lot as standing queries see it. */
final class LotFields {
    static final String PROCESS = "process";
    /** The process one step above each wanted one: who names only that may do it. */
    static final String WIDER = "wider";

    static final String ACTIVITY = "activity";
    static final String TOKEN = "token";
    static final String CPV = "cpv";
    /** So many digits of a code say what a company did before. */
    static final int CPV_DIGITS = 4;

    /** A whole division says too little of what is wanted. */
    private static final int DIVISION_DIGITS = 2;

    /** So many processes of a line, the closest. */
    private static final int SUREST = 3;

    private LotFields() {}

    static Document of(LotFacts lot) {
        Document document = new Document();
        Set<String> processes = new LinkedHashSet<>();
        lot.cpv()
                .forEach(code -> CpvLinks.shipped()
                        .closest(code)
                        .filter(link -> link.cpv().length() > DIVISION_DIGITS)
                        .ifPresent(
                                link -> link.processes().stream().limit(SUREST).forEach(processes::add)));
        lot.codes().stream().filter(ProcessTree.shipped()::has).forEach(processes::add);
        processes.forEach(process -> add(document, PROCESS, process));
        processes.forEach(process -> ProcessTree.shipped().upwards(process).stream()
                .skip(1)
                .limit(1)
                .forEach(wider -> add(document, WIDER, wider)));
        CpvLinks.shipped().activities(lot.cpv()).forEach(activity -> add(document, ACTIVITY, activity));
        lot.tokens().forEach(token -> add(document, TOKEN, token));
        lot.cpv().forEach(code -> add(document, CPV, code.substring(0, CPV_DIGITS)));
        return document;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
