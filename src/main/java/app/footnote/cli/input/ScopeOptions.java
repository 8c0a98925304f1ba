package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.library.Library;
import app.footnote.model.Scope;
import java.util.List;
import picocli.CommandLine.Option;

/** What a question is asked of. */
public final class ScopeOptions {

    @Option(names = "--course", paramLabel = "NAME",
            description = "Look only in this course's notes; may be given several times.")
    private List<String> courses = List.of();

    @Option(names = "--note", paramLabel = "NOTE", description = "Look only in this note; may be given several times.")
    private List<String> notes = List.of();

    public Scope scope(Library library) throws CommandException {
        return new NoteSelector(library.courses(), library.notes()).scope(courses, notes);
    }
}
