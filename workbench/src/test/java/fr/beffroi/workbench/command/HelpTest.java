package fr.beffroi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Each command says its own name and what it is for. */
class HelpTest {
    @Test
    void eachCommandSaysItsOwnNameAndWhatItIsFor() {
        Map<String, CommandLine> commands = Main.create().getSubcommands();
        assertThat(commands).containsOnlyKeys("serve", "demo", "backup", "restore", "audit", "de-minimis");
        commands.forEach((name, command) -> {
            assertThat(command.getUsageMessage()).as(name).contains("beffroi " + name);
            assertThat(command.getCommandSpec().resourceBundle().getString("beffroi." + name + ".usage.description"))
                    .as(name)
                    .isNotBlank()
                    .satisfies(words -> assertThat(command.getUsageMessage().replaceAll("\\s+", " "))
                            .contains(words.split("[ ,;]")[0]));
        });
    }
}
