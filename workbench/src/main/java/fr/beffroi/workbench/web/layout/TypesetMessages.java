package fr.beffroi.workbench.web.layout;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.FileCopyUtils;

/**
 * Words typed with ordinary spaces, set as French is set: no line begins with a colon or ends with an opening quotation mark. All these spaces
 * are of one width, as in the report: the narrow one is hardly seen in the pages' type.
 */
final class TypesetMessages extends ResourceBundleMessageSource {
    private static final String NO_BREAK = "\u00a0";

    @Override
    protected ResourceBundle loadBundle(Reader reader) throws IOException {
        return new PropertyResourceBundle(new StringReader(typeset(FileCopyUtils.copyToString(reader))));
    }

    static String typeset(String text) {
        return text.replace("« ", "«" + NO_BREAK)
                .replace(" »", NO_BREAK + "»")
                .replaceAll(" ([:;!?])(?=[\\s\\\\<.]|$)", NO_BREAK + "$1");
    }
}
