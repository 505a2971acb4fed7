package fr.beffroi.workbench.identity.people;

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
