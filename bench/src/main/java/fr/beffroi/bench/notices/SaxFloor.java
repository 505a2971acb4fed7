package fr.beffroi.bench.notices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What cannot be gone below while XML is read: the JDK's SAX parser with a handler that does nothing, on all processors. */
final class SaxFloor {
    private SaxFloor() {}

    static double seconds(List<Path> files) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> parts = IntStream.range(0, threads)
                    .mapToObj(part -> pool.submit(() -> parse(files, part, threads)))
                    .toList();
            for (Future<Integer> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int parse(List<Path> files, int part, int parts)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        SAXParser parser = factory.newSAXParser();
        int read = 0;
        for (int i = part; i < files.size(); i += parts) {
            try (InputStream in = Files.newInputStream(files.get(i))) {
                parser.parse(in, new DefaultHandler());
            }
            read++;
        }
        return read;
    }
}
