package fr.beffroi.workbench;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(Workbench.class).verify();
    }
}
