package fr.beffroi.workbench.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The first free port from a wished one on. */
public final class FreePort {
    private static final int TRIES = 200;

    private FreePort() {}

    /**
     * The first port, from {@code wished} on, that nobody listens on.
     *
     * @throws IllegalStateException where 200 ports in a row are taken
     */
    public static int from(int wished) {
        for (int port = wished; port < wished + TRIES; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("0.0.0.0"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
        throw new IllegalStateException("No free port from " + wished + " to " + (wished + TRIES - 1)
                + ".\nMaybe give another first one in BEFFROI_PORT.");
    }
}
