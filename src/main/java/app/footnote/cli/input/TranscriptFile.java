package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.print.Terminal;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.session.SessionException;
import app.footnote.session.transcript.TranscriptFormat;
import app.footnote.session.transcript.Transcripts;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The file for an exported session. Immutable.
 *
 * @param format the format that the file's extension selects
 */
public record TranscriptFile(Path file, TranscriptFormat format) {

    private static final Messages TEXTS = Messages.of("cli");

    /** Creates the target from a typed path. Fails if the extension does not select a format. */
    public static TranscriptFile named(Path typed) throws CommandException {
        Path file = TypedPath.resolve(typed);
        TranscriptFormat format = TranscriptFormat.of(file)
                .orElseThrow(
                        () -> CommandException.wrongUse(
                                Message.of("cli.transcript.unknown-format", typed.toString())));
        return new TranscriptFile(file, format);
    }

    /**
     * Exports the session and prints notices.
     *
     * @param lines the line on which the words of a source begin, counted from 1; empty if it is not known
     */
    public void write(Session session, Function<Source, OptionalInt> lines, Terminal terminal)
            throws SessionException {
        List<Failure> notices = Transcripts.write(session, format, file, lines);
        terminal.err().println(TEXTS.text("transcript.written", session.turns().size(), file.toString()));
        notices.forEach(notice -> terminal.err().println(FailureWording.COMMAND_LINE.sentences(notice)));
    }
}
