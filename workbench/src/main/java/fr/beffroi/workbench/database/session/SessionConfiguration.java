package fr.beffroi.workbench.database.session;

import fr.beffroi.workbench.database.SessionVariables;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(
            DataSource dataSource,
            SessionVariables variables,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return new TellingTransactionManager(dataSource, variables, connections);
    }

    /** Sessions are read to find out who is asking, so their transactions cannot ask it. Their tables know no row-level security. */
    @Bean
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** Two pages asked for at once by one person may both want to keep the same new thing: the second then writes over the first. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRepositoryCustomizer() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
