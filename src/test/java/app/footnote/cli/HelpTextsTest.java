package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.print.TestTerminal;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTextsTest {

    private final List<CommandSpec> commands = new ArrayList<>();

    @BeforeEach
    void collectCommands() {
        FootnoteCommand root = new FootnoteCommand(_ -> {
        });
        CommandContext context = new CommandContext(root, _ -> {
            throw new UnsupportedOperationException();
        }, new TestTerminal().terminal());
        CommandLine line = new CommandLine(root);
        new CommandList(context).neededFor().forEach(line::addSubcommand);
        HelpTexts.help(line.getCommandSpec(), CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        collect(line);
    }

    private void collect(CommandLine command) {
        commands.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(this::collect);
    }

    @Test
    void describesEachCommandAndEachArgument() {
        assertThat(commands).hasSizeGreaterThan(20);
        for (CommandSpec command : commands) {
            assertThat(command.usageMessage().header()).as(command.qualifiedName()).isNotEmpty();
            for (ArgSpec argument : command.args()) {
                assertThat(argument.description())
                        .as(command.qualifiedName() + " " + argument)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).isNotBlank());
            }
        }
    }

    @Test
    void hasTextsOfExistingCommandsAndArgumentsOnly() {
        String help = String.join(
                "\n", commands.stream().map(command -> command.commandLine().getUsageMessage()).toList());
        String words = withoutLineBreaks(help);
        ResourceBundle texts = ResourceBundle.getBundle("app.footnote.messages.cli-help");

        for (String key : texts.keySet()) {
            String text = texts.getString(key).replace("%n", "").replaceFirst("^\\d+:", "").replace("${DEFAULT-VALUE}",
                    "10");
            assertThat(words).as(key).contains(withoutLineBreaks(text));
        }
    }

    private static String withoutLineBreaks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
