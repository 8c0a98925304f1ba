package app.footnote.cli;

import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.io.PrintStream;
import java.util.List;

/** Rebuilds the index of the library, shows the progress, and prints the result. */
final class IndexRebuild {

    private static final Messages TEXTS = Messages.of("cli");

    private final CommandContext context;

    IndexRebuild(CommandContext context) {
        this.context = context;
    }

    /** Returns whether all notes are in the new index. */
    boolean run() throws Exception {
        try (Services services = context.openServices()) {
            services.places().rebuildIndex();
            Library library = services.library();
            process(library);
            return print(library);
        } catch (InterruptedException e) {
            context.terminal().err().println(TEXTS.text("rebuild.stopping"));
            throw e;
        }
    }

    private void process(Library library) throws Exception {
        try (ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            progress.processQueue(library);
        }
    }

    private boolean print(Library library) {
        List<Note> notes = library.notes();
        List<NoteState.Ready> ready = notes.stream()
                .map(Note::state)
                .filter(NoteState.Ready.class::isInstance)
                .map(NoteState.Ready.class::cast)
                .toList();
        List<Failure> failures = notes.stream()
                .map(Note::state)
                .filter(NoteState.Failed.class::isInstance)
                .map(state -> ((NoteState.Failed) state).failure())
                .toList();
        PrintStream out = context.terminal().out();
        failures.forEach(failure -> out.println(FailureWording.COMMAND_LINE.sentences(failure)));
        if (library.queue().isPaused()) {
            out.println(TEXTS.text("queue-paused"));
            return false;
        }
        int passages = ready.stream().mapToInt(NoteState.Ready::passages).sum();
        out.println(TEXTS.text("rebuild.done", ready.size(), passages, failures.size()));
        return failures.isEmpty();
    }
}
