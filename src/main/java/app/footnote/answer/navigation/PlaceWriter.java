package app.footnote.answer.navigation;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.quote.NearestStatement;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.session.Verdict;
import java.util.List;

/** Writes places as a list: the note, the pages and the heading, with a footnote. Not thread-safe. */
final class PlaceWriter {

    private static final Messages TEXTS = Messages.of("answer");

    private final AnswerDraft draft;

    PlaceWriter(AnswerDraft draft) {
        this.draft = draft;
    }

    /** @param subject each footnote quotes the statement that is nearest to it */
    void write(List<NotePlace> places, String subject) throws InterruptedException {
        for (NotePlace place : places) {
            draft.write((draft.isEmpty() ? "" : "\n") + "- " + description(place));
            draft.cite(NearestStatement.of(place.best(), subject), Verdict.POINTER);
        }
    }

    private static String description(NotePlace place) {
        FoundPassage passage = place.best();
        List<String> headings = passage.passage().headings();
        String name = "**" + MarkdownText.fromPlain(passage.note().name()) + "**";
        String note = passage.note().pages() > 1 ? name + ", " + pages(place) : name;
        return headings.isEmpty() ? note : note + " · " + MarkdownText.fromPlain(headings.getLast());
    }

    private static String pages(NotePlace place) {
        String numbers = MarkdownText.fromPlain(
                PageWording.numbers(place.firstPage(), place.lastPage(), place.best().note().labels()));
        return TEXTS.text(place.firstPage() == place.lastPage() ? "overview.page" : "overview.pages", numbers);
    }
}
