package app.footnote.evaluation;

import app.footnote.model.NoteId;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads each file once. Not thread-safe. */
final class ReadingCache {

    /** The boundaries of passages do not matter here, so that an estimate of tokens is sufficient. */
    private static final int CHARS_PER_TOKEN = 4;

    private final NoteReader reader = new NoteReader(text -> text.length() / CHARS_PER_TOKEN + 1,
            ReadLimits.standard());
    private final Map<Path, ReadOutcome> outcomes = new HashMap<>();

    ReadOutcome of(Path file) throws InterruptedException {
        ReadOutcome outcome = outcomes.get(file);
        if (outcome == null) {
            outcome = reader.read(new NoteId("evaluated"), file, (_, _) -> {
            });
            outcomes.put(file, outcome);
        }
        return outcome;
    }
}
