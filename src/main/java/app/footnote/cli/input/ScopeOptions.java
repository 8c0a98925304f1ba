package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.library.Library;
import app.footnote.model.Scope;
import java.util.List;
import picocli.CommandLine.Option;

/** The options for the scope of a question. */
public final class ScopeOptions {

    @Option(names = "--course", paramLabel = "NAME")
    private List<String> courses = List.of();

    @Option(names = "--note", paramLabel = "NOTE")
    private List<String> notes = List.of();

    /** The scope that the options select; all notes if no option is given. */
    public Scope scope(Library library) throws CommandException {
        return new NoteSelector(library.courses(), library.notes()).scope(courses, notes);
    }
}
