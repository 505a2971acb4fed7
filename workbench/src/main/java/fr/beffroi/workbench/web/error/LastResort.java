package fr.beffroi.workbench.web.error;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * Stands before all filters, for what fails in one of them never reaches a page: sessions are rows of the database, and signing in asks it. What fails
 * because the database is away is told so (503), also where the page of words itself cannot be made; a text no database keeps is the caller's (400).
 */
@Configuration(proxyBeanMethods = false)
class LastResort {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Bean
    FilterRegistrationBean<Filter> lastResortFilter(AwayAnswer away) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>((request, response, chain) -> pass(request, response, chain, away));
        registration.setName("lastResort");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    private static void pass(ServletRequest request, ServletResponse response, FilterChain chain, AwayAnswer away)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()
                    || !(request instanceof HttpServletRequest asked)
                    || !(response instanceof HttpServletResponse answer)) {
                throw e;
            }
            if (UnkeepableText.isBehind(e)) {
                LOG.info("{} {} sent a text that cannot be kept", asked.getMethod(), asked.getRequestURI());
                answer.sendError(HttpStatus.BAD_REQUEST.value());
            } else if (DatabaseGone.isBehind(e)) {
                away.send(e, asked, answer);
            } else {
                throw e;
            }
        }
    }
}
