package app.footnote.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands there are, in the order in which help lists them. */
final class CommandList {

    private static final String COMPLETION = "completion";

    private final List<Named> all;

    CommandList(CommandContext context) {
        all = List.of(
                new Named("add", () -> new AddCommand(context)),
                new Named("notes", () -> new NotesCommand(context)),
                new Named("remove", () -> new RemoveCommand(context)),
                new Named("search", () -> new SearchCommand(context)),
                new Named("ask", () -> new AskCommand(context)),
                new Named("check", () -> new CheckCommand(context)),
                new Named("sessions", () -> new SessionsCommand(context)),
                new Named("export", () -> new ExportCommand(context)),
                new Named("models", () -> models(context)),
                new Named("library", () -> library(context)),
                new Named("doctor", () -> new DoctorCommand(context)),
                new Named(COMPLETION, () -> new CompletionCommand(context)));
    }

    /** A command by the name that is typed for it. */
    private record Named(String name, Supplier<Object> command) {
    }

    /**
     * What these arguments may call, ready for picocli. It studies each command's class by reflection, and that of all
     * of them takes longer than a search; so where the arguments name some, only those are studied.
     */
    List<Object> within(String... args) {
        List<String> typed = Arrays.asList(args);
        List<Named> named = all.stream().filter(command -> typed.contains(command.name())).toList();
        List<Named> needed = named.isEmpty() || typed.contains(COMPLETION) ? all : named;
        return needed.stream().map(command -> Objects.requireNonNull(command.command().get())).toList();
    }

    private static CommandLine models(CommandContext context) {
        return new CommandLine(new ModelsCommand(context)).addSubcommand(new EmbedCommand(context));
    }

    private static CommandLine library(CommandContext context) {
        return new CommandLine(new LibraryCommand(context))
                .addSubcommand(new MoveCommand(context))
                .addSubcommand(new LibraryCheckCommand(context))
                .addSubcommand(new ReEmbedCommand(context));
    }
}
