package fr.beffroi.workbench.funding.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Makes tagged PDFs (PDF/UA) with their type embedded. Nothing is fetched: what is not among the blocks cannot get in. */
@Component
public class PdfMaker {
    /** What stands where something was taken out. */
    public static final String OUT = "[occulté]";

    private static final String TYPE = "Public Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    PdfMaker() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * A PDF in French.
     *
     * @param title in the window's bar, and for those who are read to
     * @param foot at the bottom of each page
     */
    public byte[] make(String title, String foot, List<Block> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> type("Regular"), TYPE, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> type("Bold"), TYPE, BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Beffroi");
        builder.withHtmlContent(DocumentHtml.write(title, foot, blocks), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream type(String weight) {
        return Objects.requireNonNull(
                PdfMaker.class.getResourceAsStream("/documents/font/PublicSans-" + weight + ".ttf"));
    }
}
