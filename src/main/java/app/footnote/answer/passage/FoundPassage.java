package app.footnote.answer.passage;

import app.footnote.answer.NoteLookup;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import java.util.List;
import java.util.Optional;

/**
 * A hit with what is needed to quote it.
 *
 * @param statements those of the passage's text, in reading order
 */
public record FoundPassage(Hit hit, NoteLookup.Details note, List<Statement> statements) {

    static FoundPassage of(Hit hit, NoteLookup.Details note) {
        return new FoundPassage(hit, note, StatementFinder.of(hit.passage(), note.kind()));
    }

    /** The hits whose notes are still in the library; a note may leave it after the search. */
    public static List<FoundPassage> all(List<Hit> hits, NoteLookup notes) {
        return hits.stream()
                .map(hit -> notes.details(hit.passage().note()).map(note -> of(hit, note)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The beginnings of the passages that none of the footnotes quotes. */
    public static List<Quote> notCited(List<FoundPassage> passages, List<Footnote> footnotes) {
        return passages.stream()
                .filter(passage -> footnotes.stream().noneMatch(footnote -> passage.holds(footnote.quote())))
                .map(FoundPassage::opening)
                .toList();
    }

    /** Whether the quote is from this passage, or reaches into it. */
    public boolean holds(Quote quote) {
        return quote.source().note().equals(passage().note())
                && quote.source().place().overlap(passage().place()) > 0;
    }

    public Passage passage() {
        return hit.passage();
    }

    public String text() {
        return passage().text();
    }

    public boolean isMarkdown() {
        return note.kind() == NoteKind.MARKDOWN;
    }

    /** The words of one statement, without markup and folded. */
    public String plain(Statement statement) {
        String raw = statement.in(text());
        return Quote.fold(isMarkdown() ? MarkdownText.plain(raw) : raw);
    }

    /** The words from one statement to another, both included. */
    public Quote quote(int first, int last) {
        int start = statements.get(first).start();
        int end = statements.get(last).end();
        return new Quote(source(passage().place().within(start, end)), Quote.fold(text().substring(start, end)));
    }

    /** The passage's first statements, up to a few lines; the passage where it has none. */
    public Quote opening() {
        return statements.isEmpty()
                ? new Quote(source(passage().place()), Quote.fold(text()))
                : quote(0, 0);
    }

    private Source source(Place place) {
        return new Source(
                passage().note(), note.file(), note.contentHash(), note.pages(), place, passage().headings());
    }
}
