package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.funding.file.GrantFile;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a decision says of the computing behind it: its purpose, the right to the rules and to how they were applied, and how to use it (CRPA, art.
 * L311-3-1, R311-3-1-1 and R311-3-1-2). No template can leave it out.
 */
@Component
class AlgorithmNotice {
    private final String given;

    AlgorithmNotice(@Value("${beffroi.base-url:}") String given) {
        this.given = given.strip().replaceAll("/+$", "");
    }

    /** Where the rules that a file was judged by are public, without signing in. */
    String rulesOf(GrantFile file) {
        String path = "/dispositifs/" + file.programme() + "/versions/" + file.version();
        return given.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString()
                : given + path;
    }

    List<Block> of(GrantFile file, String authority) {
        return List.of(
                new Block.Heading(2, "Traitement algorithmique"),
                new Block.Paragraph(
                        "Cette décision a été prise par des personnes, après une instruction qui s’appuie sur un traitement algorithmique. Sa finalité :"
                                + " dire, règle par règle, si l’entreprise et ses dépenses remplissent les conditions du dispositif, et quel est le plus"
                                + " grand montant d’aide permis, y compris sous le plafond des aides de minimis."),
                new Block.Paragraph(
                        "Vous avez le droit d’obtenir communication des règles définissant ce traitement et des principales"
                                + " caractéristiques de sa mise en œuvre (code des relations entre le public et l’administration, art. L311-3-1) : le degré et le"
                                + " mode de contribution du traitement à la décision, les données traitées et leurs sources, les paramètres et leur pondération"
                                + " appliqués à votre situation, et les opérations effectuées (art. R311-3-1-2)."),
                new Block.Paragraph("Les règles sont publiques : " + rulesOf(file)
                        + ". Pour leur application à votre dossier, écrivez un message"
                        + " dans le dossier n° " + file.number() + ", ou à : " + authority
                        + ". Sans réponse dans un délai d’un mois, ou en cas de refus,"
                        + " vous pouvez saisir la Commission d’accès aux documents administratifs (www.cada.fr) dans les deux mois (art. R311-12, R311-13"
                        + " et R343-1)."));
    }
}
