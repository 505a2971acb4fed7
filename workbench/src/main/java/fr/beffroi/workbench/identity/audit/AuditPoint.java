package fr.beffroi.workbench.identity.audit;

/** A place in the chain and its hash in hexadecimal, to note down and compare with later: {@code 123:9f86d0…}. */
public record AuditPoint(long position, String hash) {

    /**
     * Reads {@code position:hash}.
     *
     * @throws IllegalArgumentException where it is not of that shape
     */
    public static AuditPoint parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" is no point of the chain.\nMaybe give the number, a colon and the 64 characters that an earlier verification printed.");
        }
        return new AuditPoint(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
