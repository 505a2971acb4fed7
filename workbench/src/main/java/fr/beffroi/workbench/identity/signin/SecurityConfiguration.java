package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.connect.ConnectSettings;
import fr.beffroi.workbench.identity.throttle.TooManyTriesAnswer;
import fr.beffroi.workbench.identity.throttle.TooManyTriesException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signing in and out, and the headers every answer carries. Who may see which page is said on the page itself ({@code AllowedTo}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectSettings.class)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, ConnectSettings connect, SignIns signIns, ObjectProvider<WayIn> waysIn) {
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(pagesOnly());
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("courriel")
                        .passwordParameter("mot-de-passe")
                        .successHandler((request, response, authentication) -> {
                            signIns.note(request, response);
                            goOn.onAuthenticationSuccess(request, response, authentication);
                        })
                        .failureHandler(failed()))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new StaleForms())
                        .defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
                                PathPatternRequestMatcher.withDefaults().matcher("/api/**")))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy ->
                                        policy.policyDirectives(CONTENT_POLICY.formatted(connect.formTarget())))
                                .referrerPolicy(Customizer.withDefaults())
                                .permissionsPolicyHeader(
                                        policy -> policy.policy(
                                                "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)")));
        waysIn.orderedStream().forEach(way -> way.open(http));
        return http.build();
    }

    /** Passwords only; other ways in bring their own. */
    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwordSignIn) {
        return new ProviderManager(List.of(passwordSignIn));
    }

    /** After signing in one goes on to the page one wanted, never to a piece of one or to what a script asked for. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::isPage);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/api")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    private static AuthenticationFailureHandler failed() {
        return (request, response, failure) -> {
            switch (failure) {
                case TooManyTriesException tooMany -> TooManyTriesAnswer.send(tooMany, request, response);
                case DisabledException _ ->
                    response.sendRedirect(request.getContextPath() + "/connexion?sans-organisation");
                default -> response.sendRedirect(request.getContextPath() + "/connexion?error");
            }
        };
    }
}
