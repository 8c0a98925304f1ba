package app.footnote.cli;

import app.footnote.cli.input.NoteSelector;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes notes from the library. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Parameters(paramLabel = "NOTE", arity = "1..*", descriptionKey = "removed-note")
    private List<String> names = List.of();

    private final CommandContext context;

    RemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            Library library = services.library();
            for (Note note : selected(library)) {
                library.remove(note.id());
                String file = note.file().toString();
                context.terminal().out().println(
                        library.isShared() ? TEXTS.text("remove.done-shared", file) : TEXTS.text("remove.done", file));
            }
        }
        return ExitCode.DONE;
    }

    /** Finds all notes before the first one is removed. */
    private Set<Note> selected(Library library) throws CommandException {
        NoteSelector selector = new NoteSelector(library.courses(), library.notes());
        Set<Note> notes = new LinkedHashSet<>();
        for (String name : names) {
            notes.add(selector.note(name));
        }
        return notes;
    }
}
