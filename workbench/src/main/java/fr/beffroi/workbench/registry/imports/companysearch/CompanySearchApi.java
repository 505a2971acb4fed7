package fr.beffroi.workbench.registry.imports.companysearch;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.CompanySearch;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The State's directory, for programs: look, and add. */
@RestController
@RequestMapping("/api/imports/company-search/{number}")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class CompanySearchApi {
    private final CompanySearch search;
    private final SearchedCompanies companies;
    private final MessageSource messages;

    CompanySearchApi(CompanySearch search, SearchedCompanies companies, MessageSource messages) {
        this.search = search;
        this.companies = companies;
        this.messages = messages;
    }

    @GetMapping
    CompanySearch.FoundCompany find(@PathVariable String number) {
        return search.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    Map<String, UUID> add(@PathVariable String number) {
        return Map.of("id", companies.add(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @ExceptionHandler
    ProblemDetail unavailable(CompanySearch.UnavailableException e, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                messages.getMessage("companySearch.unavailable." + e.reason().code(), null, locale));
    }

    @ExceptionHandler
    ProblemDetail noNumber(IllegalArgumentException e, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("companySearch.wrongNumber", null, locale));
    }
}
