package fr.beffroi.workbench;

import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.web.FreePort;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.Modulithic;

/** The application: starts its database where none is given, then the web server, and says where it is to be found. */
@SpringBootApplication
@Modulithic(
        systemName = "Beffroi",
        sharedModules = {"database", "web"})
public class Workbench {

    /**
     * Starts the workbench and keeps it running until the process is ended.
     *
     * @param arguments {@code --demo}: with the demo region; anything else is Spring Boot's
     */
    public static void main(String[] arguments) {
        StartOptions options = StartOptions.of(arguments, System.getenv());
        Database database = Database.open(options.database());
        // After the application's own shutdown, so that its last transactions still find a database.
        SpringApplication.getShutdownHandlers().add(database::close);
        new SpringApplicationBuilder(Workbench.class)
                .properties(database.properties())
                .properties(Map.of("server.port", FreePort.from(options.firstPort())))
                .profiles(options.profiles())
                .run(arguments);
    }
}
