package fr.beffroi.engine.io;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet, or one line of the sheet of settings.
 *
 * @param key its name within the sheet, that of the JSON field where there is one
 * @param form how its values stand in a cell
 * @param refersTo the list whose ids it takes, offered as a drop-down list; null where it takes none
 */
record Column(
        String sheet, String key, CellForm form, @Nullable String refersTo) {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("fr.beffroi.engine.io.workbook");

    /** The three texts of a column: heading, explanation, example. */
    private String[] texts() {
        return TEXTS.getString(sheet + "." + key).split("\\s*\\|\\s*", -1);
    }

    String heading() {
        return texts()[0];
    }

    String comment() {
        return texts()[1];
    }

    /** What the worked line shows here, as a user would type it. */
    String example() {
        return texts()[2];
    }

    static String text(String key) {
        return TEXTS.getString(key);
    }
}
