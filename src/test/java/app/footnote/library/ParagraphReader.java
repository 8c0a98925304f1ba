package app.footnote.library;

import app.footnote.library.queue.NoteFileReader;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text files of one page, whose passages are the paragraphs; files that begin with "damaged" fail. */
public final class ParagraphReader implements NoteFileReader {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");

    @Override
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        progress.reading(1, 1);
        try {
            String text = Files.readString(file);
            return text.startsWith("damaged")
                    ? new ReadOutcome.Failed(Failure.verbatim(Failure.Kind.DAMAGED, "It is damaged.", "Get it again."))
                    : done(note, text);
        } catch (IOException e) {
            return new ReadOutcome.Failed(
                    Failure.verbatim(Failure.Kind.UNREADABLE, "It cannot be read.", "Look at it."));
        }
    }

    private static ReadOutcome done(NoteId note, String text) {
        List<Passage> passages = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            Place place = new Place(1, paragraph.start(), paragraph.end());
            passages.add(
                    new Passage(
                            note, passages.size(), place, List.of(), paragraph.group(), paragraph.group(),
                            paragraph.group().startsWith("Der ") ? "de" : "en"));
        }
        return passages.isEmpty()
                ? new ReadOutcome.Failed(Failure.verbatim(Failure.Kind.EMPTY, "It is empty.", "Write something."))
                : new ReadOutcome.Done(
                        "", List.of(new Page(1, text, new PageLayout.Flowing())), passages, "en",
                        UnreadParts.pagesWithoutText(List.of()));
    }
}
