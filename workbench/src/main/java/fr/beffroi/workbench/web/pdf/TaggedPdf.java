package fr.beffroi.workbench.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;

/** Makes tagged PDFs (PDF/UA) in French with their type embedded. Nothing is fetched: what is not in the text cannot get in. */
public final class TaggedPdf {
    private static final String TYPE = "Public Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** What XML does not allow, and what type does not have. */
    private static final Pattern UNFIT = Pattern.compile("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD]");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /**
     * A PDF of a body.
     *
     * @param title in the window's bar, and for those who are read to
     * @param body XHTML in which every text was {@link #escaped}
     */
    public static byte[] write(String title, String style, String body) {
        return write("<!DOCTYPE html><html lang=\"fr\"><head><title>" + escaped(title)
                + "</title><meta name=\"description\" content=\"" + escaped(title)
                + "\"/><meta name=\"subject\" content=\""
                + escaped(title) + "\"/><style>" + style + "</style></head><body>" + body + "</body></html>");
    }

    /** A PDF of a whole XHTML page. */
    public static byte[] write(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> type("Regular"), TYPE, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> type("Bold"), TYPE, BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Beffroi");
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A text as it stands in a page: no text becomes a mark, an address or a style. */
    public static String escaped(String text) {
        return UNFIT.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static InputStream type(String weight) {
        return Objects.requireNonNull(
                TaggedPdf.class.getResourceAsStream("/documents/font/PublicSans-" + weight + ".ttf"));
    }
}
