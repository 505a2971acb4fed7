package fr.beffroi.workbench.web.scan;

import java.util.Optional;

/**
 * Where clamd listens.
 *
 * @param host name or address
 * @param port 1 to 65535
 */
record ClamdAddress(String host, int port) {
    /** Where clamd listens when nothing else is said. */
    private static final int USUAL_PORT = 3310;

    private static final int LAST_PORT = 65_535;

    /**
     * Reads {@code host}, {@code host:port} or {@code [IPv6]:port}; empty where nothing is set.
     *
     * @throws IllegalStateException where it is none of these
     */
    static Optional<ClamdAddress> read(String setting) {
        String text = setting.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String host = text.replaceFirst("(?<=[^:]):\\d+$|(?<=]):\\d+$", "");
        String port = text.substring(host.length()).replace(":", "");
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        boolean known = port.isEmpty() || port.matches("\\d{1,5}") && isPort(Integer.parseInt(port));
        if (!known || !plain.matches("[A-Za-z0-9._:%-]+") || !host.startsWith("[") && host.contains(":")) {
            throw new IllegalStateException(
                    "BEFFROI_CLAMD is \"" + setting
                            + "\".\nMaybe host:port is meant, such as localhost:3310; an IPv6 address stands in square brackets.");
        }
        return Optional.of(new ClamdAddress(plain, port.isEmpty() ? USUAL_PORT : Integer.parseInt(port)));
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LAST_PORT;
    }
}
