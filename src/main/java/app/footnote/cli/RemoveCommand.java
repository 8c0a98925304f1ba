package app.footnote.cli;

import app.footnote.cli.input.NoteSelector;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.model.Note;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes notes out of the library. */
@Command(name = "remove", header = "Take notes out of the library.",
        description = "%nWhat was indexed of them goes with them; the files themselves stay where they are. Out of a library that computers share they go for all.%n")
final class RemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NOTE", arity = "1..*",
            description = "The note's id, its file, its name, or a part of these that no other note has.")
    private List<String> names = List.of();

    private final CommandContext context;

    RemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            Library library = house.library();
            for (Note note : meant(library)) {
                library.remove(note.id());
                String forAll = library.isShared() ? ", for all who share it" : "";
                context.terminal().out().println("Removed " + note.file() + " from the library" + forAll + ".");
            }
        }
        return ExitCode.DONE;
    }

    /** All of them are found before the first is removed. */
    private Set<Note> meant(Library library) throws CommandException {
        NoteSelector known = new NoteSelector(library.courses(), library.notes());
        Set<Note> notes = new LinkedHashSet<>();
        for (String name : names) {
            notes.add(known.note(name));
        }
        return notes;
    }
}
