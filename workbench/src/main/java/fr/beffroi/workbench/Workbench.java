package fr.beffroi.workbench;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application; {@code command} starts it. */
@SpringBootApplication
@Modulithic(
        systemName = "Beffroi",
        sharedModules = {"database", "web"})
public class Workbench {}
