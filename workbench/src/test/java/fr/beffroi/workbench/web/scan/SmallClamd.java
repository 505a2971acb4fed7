package fr.beffroi.workbench.web.scan;

import fr.beffroi.workbench.harness.EicarScanner;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that speaks as much of clamd's protocol as is asked of it: it knows one signature, EICAR's, and reads chunk by chunk. */
final class SmallClamd implements AutoCloseable {
    private final ServerSocket server;
    private final @Nullable String always;
    private final Thread serving;
    private final List<Integer> chunks = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param always what it answers whatever it is asked; null: the truth; empty: never anything
     */
    SmallClamd(@Nullable String always) throws IOException {
        this.always = always;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        serving = Thread.startVirtualThread(this::serve);
    }

    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Lengths of the chunks it was sent. */
    List<Integer> chunks() {
        return chunks;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.startVirtualThread(() -> answer(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            if ("".equals(always)) {
                Thread.sleep(60_000);
            }
            DataInputStream in = new DataInputStream(caller.getInputStream());
            String command = command(in);
            String said = command.equals("zPING") ? "PONG" : scan(in);
            caller.getOutputStream()
                    .write(((always == null ? said : always) + '\0').getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // The caller is gone: so is the conversation.
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            command.append((char) next);
        }
        return command.toString();
    }

    private String scan(DataInputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            chunks.add(length);
            all.write(in.readNBytes(length));
        }
        return all.toString(StandardCharsets.ISO_8859_1).contains(EicarScanner.EICAR)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // Until then somebody may still be let in.
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
