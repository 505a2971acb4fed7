package fr.beffroi.workbench.web.error;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** What is answered when the database goes away in the middle, as {@code ./beffroi bench crash} found it: never "200". */
class DatabaseAwayTest {
    @RestController
    static final class Asked {
        @GetMapping("/begun")
        String begun() {
            throw new CannotCreateTransactionException("Could not say who is asking", gone());
        }

        @GetMapping("/ended")
        String ended() {
            throw new TransactionSystemException("JDBC rollback failed", gone());
        }

        private static SQLException gone() {
            return new SQLException("An I/O error occurred", "08006", new EOFException());
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Asked())
            .setHandlerExceptionResolvers(new DatabaseAway(away()), new DefaultHandlerExceptionResolver())
            .build();

    private static AwayAnswer away() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        return new AwayAnswer(new ProblemWords(messages), new AcceptHeaderLocaleResolver(), JsonMapper.shared());
    }

    @Test
    void aTransactionThatCouldNotBeginIsNoAnswer() throws Exception {
        mvc.perform(get("/begun")).andExpect(status().isServiceUnavailable());
    }

    @Test
    void aTransactionThatCouldNotEndIsNoAnswer() throws Exception {
        mvc.perform(get("/ended")).andExpect(status().isServiceUnavailable());
    }
}
