package app.footnote.evaluation;

import app.footnote.model.NoteId;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads each file once. Not safe for use by many threads. */
final class ReadingCache {

    /** How passages are cut does not matter here, so tokens are only estimated. */
    private static final int CHARS_PER_TOKEN = 4;

    private final NoteReader reader = new NoteReader(text -> text.length() / CHARS_PER_TOKEN + 1,
            ReadLimits.standard());
    private final Map<Path, ReadOutcome> readings = new HashMap<>();

    ReadOutcome of(Path file) throws InterruptedException {
        ReadOutcome reading = readings.get(file);
        if (reading == null) {
            reading = reader.read(new NoteId("evaluated"), file, (_, _) -> {
            });
            readings.put(file, reading);
        }
        return reading;
    }
}
