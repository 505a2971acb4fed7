package fr.beffroi.workbench.web.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One question to clamd over TCP and its answer, both within a time that is never passed, whatever the other side does. */
final class ClamdConversation {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final ClamdAddress address;
    private final Duration patience;

    ClamdConversation(ClamdAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Asks whether it is there; its answer as it is. */
    String ping() throws IOException {
        return ask("PING", null);
    }

    /** Sends a content in chunks, each after its length ({@code INSTREAM}); its answer as it is. */
    String scan(byte[] content) throws IOException {
        return ask("INSTREAM", content);
    }

    private String ask(String command, byte @org.jspecify.annotations.Nullable [] content) throws IOException {
        try (Socket socket = new Socket()) {
            // A write waits as long as the other side does not read: only closing the socket ends it.
            Thread guard = Thread.startVirtualThread(() -> closeLater(socket));
            try {
                int millis = Math.toIntExact(patience.toMillis());
                socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
                socket.setSoTimeout(millis);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.write(('z' + command + '\0').getBytes(StandardCharsets.US_ASCII));
                if (content != null) {
                    for (int at = 0; at < content.length; at += CHUNK) {
                        int length = Math.min(CHUNK, content.length - at);
                        out.writeInt(length);
                        out.write(content, at, length);
                    }
                    out.writeInt(0);
                }
                out.flush();
                return readAnswer(socket.getInputStream());
            } finally {
                guard.interrupt();
            }
        }
    }

    private void closeLater(Socket socket) {
        try {
            Thread.sleep(patience);
            socket.close();
        } catch (InterruptedException e) {
            // The conversation ended in time.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readAnswer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            answer.write(next);
            if (answer.size() > LONGEST_ANSWER) {
                throw new IOException("clamd answers without end");
            }
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }
}
