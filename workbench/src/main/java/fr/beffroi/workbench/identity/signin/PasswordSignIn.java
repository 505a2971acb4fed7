package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.password.Passwords;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Source;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in by address and password, slowed down where it fails too often. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignIns signIns;

    PasswordSignIn(People people, Passwords passwords, Throttle throttle, SignIns signIns) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String email = authentication.getName();
        String source = source(authentication.getDetails());
        throttle.count(Limit.SIGN_IN_SOURCE, source);
        throttle.count(Limit.SIGN_IN_ACCOUNT, email);
        Optional<Person> person = people.findByEmailInOwnName(email);
        String password = Objects.toString(authentication.getCredentials(), "");
        if (!passwords.matches(person.map(Person::id).orElse(null), password)) {
            throw new BadCredentialsException("Wrong address or password");
        }
        throttle.takeBack(Limit.SIGN_IN_SOURCE, source);
        throttle.forget(Limit.SIGN_IN_ACCOUNT, email);
        return signIns.signedIn(person.orElseThrow()).authentication();
    }

    private static String source(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? Source.of(web.getRemoteAddress()) : "?";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
