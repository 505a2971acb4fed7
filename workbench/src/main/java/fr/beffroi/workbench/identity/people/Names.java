package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.NationalNumbers;

/** What people are asked to type about themselves, as it is kept. */
public final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /**
     * A name, on one line.
     *
     * @throws RefusedException where it is empty or longer than 200 characters
     */
    public static String checked(String typed) {
        String name = typed.replaceAll("\\s+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new RefusedException("refused.name", LONGEST);
        }
        return name;
    }

    /**
     * A company's SIREN: its nine digits.
     *
     * @throws RefusedException where it is none
     */
    public static String checkedSiren(String typed) {
        return NationalNumbers.siren(typed).orElseThrow(() -> new RefusedException("refused.siren", typed.strip()));
    }

    /**
     * A mail address.
     *
     * @throws RefusedException where it cannot be one
     */
    public static String checkedEmail(String typed) {
        String email = typed.strip();
        if (email.length() > LONGEST || !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+")) {
            throw new RefusedException("refused.email", email);
        }
        return email;
    }
}
