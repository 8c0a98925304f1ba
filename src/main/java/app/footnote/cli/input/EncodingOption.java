package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.library.Library;
import app.footnote.library.folders.Addition;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.failure.Message;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The option of {@code add} that sets the encoding of text files. */
public final class EncodingOption {

    /** Stands for the encoding that Footnote detects. */
    private static final String DETECTED = "auto";

    private EncodingOption() {
    }

    /**
     * The encoding with this name; empty if it is to be detected.
     *
     * @param name null if the option is not given
     * @throws CommandException if there is no such encoding
     */
    public static Optional<Charset> charset(@Nullable String name) throws CommandException {
        if (name == null || name.toLowerCase(Locale.ROOT).equals(DETECTED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw CommandException.wrongUse(Message.of("cli.add.unknown-encoding", name));
        }
    }

    /** Has the note of an addition read with the encoding, if it is a text. */
    public static Addition apply(Library library, Addition addition, Optional<Charset> encoding)
            throws LibraryException {
        Optional<NoteId> id = switch (addition) {
            case Addition.Queued(_, NoteId note) -> Optional.of(note);
            case Addition.QueuedAgain(_, NoteId note) -> Optional.of(note);
            case Addition.Unchanged(_, NoteId note) -> Optional.of(note);
            case Addition.Moved(_, NoteId note, _) -> Optional.of(note);
            default -> Optional.empty();
        };
        Optional<NoteId> text = id.filter(
                note -> library.note(note).filter(known -> known.kind() != NoteKind.PDF).isPresent());
        if (text.isEmpty()) {
            return addition;
        }
        library.readAs(text.get(), encoding);
        return addition instanceof Addition.Unchanged
                ? new Addition.QueuedAgain(addition.file(), text.get())
                : addition;
    }
}
