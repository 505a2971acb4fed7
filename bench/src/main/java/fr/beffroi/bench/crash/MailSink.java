package fr.beffroi.bench.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything and counts, for each reader, how many mails named which grant file. It is never killed. */
final class MailSink implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("/dossiers/([0-9a-f-]{36})");
    private static final Pattern TO = Pattern.compile("(?i)RCPT TO:<([^>]+)>.*");

    private final ServerSocket server;
    private final Map<String, Integer> mails = new ConcurrentHashMap<>();

    MailSink() throws IOException {
        server = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many mails somebody got about a file. */
    int count(String email, String file) {
        return mails.getOrDefault(email + " " + file, 0);
    }

    int total() {
        return mails.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                // Closed, or a caller that was killed before it was heard.
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 sink\r\n");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher reader = TO.matcher(line);
                if (reader.matches()) {
                    to = reader.group(1);
                }
                if (line.equalsIgnoreCase("DATA")) {
                    out.print("354 go on\r\n");
                    take(in, to);
                }
                out.print(line.toUpperCase(java.util.Locale.ROOT).startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
            }
        } catch (IOException e) {
            // The application was killed while it spoke: what it had not finished to say is no mail.
        }
    }

    private void take(BufferedReader in, String to) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("broken off");
            }
            // Long lines come in parts that end with an equals sign (quoted-printable).
            text.append(line.endsWith("=") ? line.substring(0, line.length() - 1) : line + "\n");
        }
        Matcher file = FILE.matcher(text);
        if (file.find()) {
            mails.merge(to + " " + file.group(1), 1, Integer::sum);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
