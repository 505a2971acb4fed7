package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The request of a file for programs: what is typed while it is open, then what was handed in. */
@RestController
@RequestMapping("/api/grant-files/{file}/request")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class RequestApi {
    private final FileAsked asked;
    private final Requests requests;
    private final Readiness readiness;
    private final FileWords words;

    RequestApi(FileAsked asked, Requests requests, Readiness readiness, FileWords words) {
        this.asked = asked;
        this.requests = requests;
        this.readiness = readiness;
        this.words = words;
    }

    /**
     * A request as it stands.
     *
     * @param open whether the caller may write it now
     * @param faults what is missing or at fault, by field, in words; empty where it is not open
     * @param papers kinds of papers that are missing
     */
    record RequestReading(
            RequestBodyForm.Form request, boolean open, Map<String, String> faults, List<String> papers) {}

    @GetMapping
    RequestReading read(@PathVariable UUID file) {
        return read(asked.require(file));
    }

    private RequestReading read(GrantFile file) {
        RequestBodyForm.Form form = RequestBodyForm.of(requests.getReadable(file));
        if (!Requests.isOpen(file)) {
            return new RequestReading(form, false, Map.of(), List.of());
        }
        Readiness.Missing missing = readiness.read(file);
        Map<String, String> faults = new TreeMap<>();
        missing.faults().forEach((name, fault) -> faults.put(RequestBodyForm.apiName(name), words.fault(fault)));
        return new RequestReading(form, true, faults, missing.papers());
    }

    /** Keeps a request in the place of what was there, faults and all; the answer tells them. */
    @PutMapping
    @AllowedTo({Role.COMPANY_MEMBER, Role.MANDATARY})
    RequestReading save(@PathVariable UUID file, @RequestBody RequestBodyForm.Form form) {
        GrantFile found = asked.require(file);
        requests.save(found, TypedRequest.of(RequestBodyForm.typed(form)));
        return read(asked.require(file));
    }
}
