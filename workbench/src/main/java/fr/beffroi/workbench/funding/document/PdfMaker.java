package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.web.pdf.TaggedPdf;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes tagged PDFs (PDF/UA) of blocks; what is not among them cannot get in. */
@Component
public class PdfMaker {
    /** What stands where something was taken out. */
    public static final String OUT = "[occulté]";

    /**
     * A PDF in French.
     *
     * @param title in the window's bar, and for those who are read to
     * @param foot at the bottom of each page
     */
    public byte[] make(String title, String foot, List<Block> blocks) {
        return TaggedPdf.write(DocumentHtml.write(title, foot, blocks));
    }
}
