package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.Paper;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a request still misses before it can be handed in: fields, and the papers its programme asks for. */
@Component
public class Readiness {
    private final Requests requests;
    private final Papers papers;
    private final FileParts parts;

    Readiness(Requests requests, Papers papers, FileParts parts) {
        this.requests = requests;
        this.papers = papers;
        this.parts = parts;
    }

    /**
     * What is missing.
     *
     * @param faults by the name of the field on the page
     * @param papers kinds of papers that are not there yet
     */
    public record Missing(Map<String, TypedFields.Fault> faults, List<String> papers) {
        /** How many things. */
        public int count() {
            return faults.size() + papers.size();
        }
    }

    /** How many things are missing. */
    @Transactional(readOnly = true)
    public int count(GrantFile file) {
        return read(file).count();
    }

    /** What is missing of what is being typed. */
    @Transactional(readOnly = true)
    public Missing read(GrantFile file) {
        Set<String> there = papers.list(file).stream().map(Paper::kind).collect(Collectors.toSet());
        return new Missing(
                RequestReader.read(requests.getTyped(file.id()), parts.isDeMinimis(file))
                        .faults(),
                listKinds(file).stream().filter(kind -> !there.contains(kind)).toList());
    }

    /** The kinds of papers its programme asks for. */
    public List<String> listKinds(GrantFile file) {
        return parts.findBody(file).map(ProgrammeBody::papers).orElse(List.of());
    }
}
