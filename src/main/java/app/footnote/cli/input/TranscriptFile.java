package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.print.Terminal;
import app.footnote.health.CountedNouns;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Session;
import app.footnote.session.SessionException;
import app.footnote.session.transcript.TranscriptFormat;
import app.footnote.session.transcript.Transcripts;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a session is to be written to.
 *
 * @param format as the file's name ends
 */
public record TranscriptFile(Path file, TranscriptFormat format) {

    /** Fails for names that say no format, before any work is done. */
    public static TranscriptFile named(Path typed) throws CommandException {
        Path file = TypedPath.resolve(typed);
        TranscriptFormat format = TranscriptFormat.of(file)
                .orElseThrow(
                        () -> CommandException.wrongUse(
                                "A transcript can be written to a file whose name ends in .md, .html, .pdf, .txt or .json;"
                                        + " " + typed + " does not."));
        return new TranscriptFile(file, format);
    }

    public void write(Session session, Terminal terminal) throws SessionException {
        List<Failure> notices = Transcripts.write(session, format, file);
        int turns = session.turns().size();
        terminal.err().println("Wrote " + CountedNouns.of(turns, "question") + " to " + file + ".");
        notices.forEach(notice -> terminal.err().println(FailureWording.COMMAND_LINE.sentences(notice)));
    }
}
