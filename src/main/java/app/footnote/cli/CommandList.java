package app.footnote.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All commands, in the order in which help lists them. */
final class CommandList {

    private static final String COMPLETION = "completion";

    private final List<NamedCommand> all;

    CommandList(CommandContext context) {
        all = List.of(
                new NamedCommand("add", () -> new AddCommand(context)),
                new NamedCommand("notes", () -> new NotesCommand(context)),
                new NamedCommand("remove", () -> new RemoveCommand(context)),
                new NamedCommand("search", () -> new SearchCommand(context)),
                new NamedCommand("ask", () -> new AskCommand(context)),
                new NamedCommand("check", () -> new CheckCommand(context)),
                new NamedCommand("sessions", () -> new SessionsCommand(context)),
                new NamedCommand("export", () -> new ExportCommand(context)),
                new NamedCommand("models", () -> models(context)),
                new NamedCommand("library", () -> library(context)),
                new NamedCommand("doctor", () -> new DoctorCommand(context)),
                new NamedCommand(COMPLETION, () -> new CompletionCommand(context)));
    }

    /** A command and its name. */
    private record NamedCommand(String name, Supplier<Object> command) {
    }

    /**
     * The commands that the arguments may call. Picocli reads the class of each command by reflection, which takes
     * longer than a search for all of them, so only the commands that the arguments name are created.
     */
    List<Object> neededFor(String... args) {
        List<String> arguments = Arrays.asList(args);
        List<NamedCommand> named = all.stream().filter(command -> arguments.contains(command.name())).toList();
        List<NamedCommand> needed = named.isEmpty() || arguments.contains(COMPLETION) ? all : named;
        return needed.stream().map(command -> Objects.requireNonNull(command.command().get())).toList();
    }

    private static CommandLine models(CommandContext context) {
        return new CommandLine(new ModelsCommand(context)).addSubcommand(new EmbedCommand(context));
    }

    private static CommandLine library(CommandContext context) {
        return new CommandLine(new LibraryCommand(context))
                .addSubcommand(new MoveCommand(context))
                .addSubcommand(new LibraryCheckCommand(context))
                .addSubcommand(new LibraryRebuildCommand(context))
                .addSubcommand(new ReEmbedCommand(context));
    }
}
