package fr.beffroi.workbench.identity.password;

import fr.beffroi.workbench.identity.people.RefusedException;
import java.text.Normalizer;

/** What is asked of a password: length, and not to be among those that are guessed first. No composition rules: they make no better ones. */
public final class PasswordRules {
    /** Characters a password has at least. */
    public static final int SHORTEST = 12;

    /** Characters it has at most: room for a sentence, none for making the hash work long. */
    public static final int LONGEST = 128;

    private PasswordRules() {}

    /**
     * The same characters however the keyboard composes them (é as one character or as two), so that the password is the same everywhere.
     */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /**
     * Checks a new password.
     *
     * @param own the person's name and address, which it must not consist of
     * @throws RefusedException with what is wrong
     */
    public static void check(String password, String... own) {
        int length = normalised(password).codePointCount(0, normalised(password).length());
        if (length < SHORTEST) {
            throw new RefusedException("refused.passwordShort", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new RefusedException("refused.passwordLong", LONGEST, length);
        }
        if (CommonPasswords.contain(password, own)) {
            throw new RefusedException("refused.passwordCommon");
        }
    }
}
