package fr.beffroi.workbench.identity.account;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.passkey.Passkeys;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account, for programs. */
@RestController
@RequestMapping("/api/account")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY, Role.BUYER, Role.AUDITOR})
class AccountInterface {
    private final Account account;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final List<PersonalData> parts;

    AccountInterface(Account account, Sessions sessions, Passkeys passkeys, ObjectProvider<PersonalData> parts) {
        this.account = account;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.parts = parts.orderedStream().toList();
    }

    /** @param language {@code fr} or {@code en} */
    record Change(String name, String language) {}

    /** @param current the old password */
    record PasswordChange(String current, String wanted) {}

    record Name(String name) {}

    record Wanted(boolean wanted) {}

    @GetMapping
    Person show() {
        return account.person();
    }

    @PutMapping
    Person change(@RequestBody Change change) {
        account.change(change.name(), change.language());
        return account.person();
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange change, HttpServletRequest request) {
        account.changePassword(change.current(), change.wanted(), sessionId(request));
    }

    @GetMapping("/sessions")
    List<Sessions.OpenSession> sessions(HttpServletRequest request) {
        return sessions.list(account.self(), sessionId(request));
    }

    /** Ends all sessions but the one that asks; a program with a key has none, and so ends all. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(HttpServletRequest request) {
        sessions.endOthers(account.self(), sessionId(request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String id) {
        sessions.end(account.self(), id);
    }

    @GetMapping("/passkeys")
    List<Passkeys.Passkey> passkeys() {
        return passkeys.list(account.self());
    }

    @PutMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void namePasskey(@PathVariable String id, @RequestBody Name name) {
        passkeys.rename(account.self(), id, name.name());
    }

    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(@PathVariable String id) {
        passkeys.remove(account.self(), id);
    }

    @PutMapping("/erasure-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestErasure(@RequestBody Wanted wanted) {
        account.requestErasure(wanted.wanted());
    }

    /** All that is kept about the person, as a file. */
    @GetMapping("/export")
    ResponseEntity<Map<String, Object>> export(HttpServletRequest request) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("person", account.person());
        data.put("sessions", sessions.list(account.self(), sessionId(request)));
        parts.forEach(part -> data.put(part.name(), part.about(account.self())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"beffroi-mes-donnees.json\"")
                .body(data);
    }

    /** Null where the program came without a session. */
    private static @Nullable String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
