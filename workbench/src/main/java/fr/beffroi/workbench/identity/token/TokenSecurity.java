package fr.beffroi.workbench.identity.token;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/**
 * Calls of {@code /api} that bring a key: no session is read or made, so nothing is there for another site to ride on, and no CSRF token is
 * asked for. Calls without a key are the browser's, under the rules of the pages.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {
    private static final String NOTHING_TO_SHOW = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain bearerFilterChain(HttpSecurity http, Tokens tokens) {
        return http.securityMatcher(new AndRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/api/**"), BearerFilter::brings))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_TO_SHOW)))
                .build();
    }
}
