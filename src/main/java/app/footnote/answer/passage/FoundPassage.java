package app.footnote.answer.passage;

import app.footnote.answer.NoteLookup;
import app.footnote.messages.PageWording;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A hit with the details and the statements of its passage. Immutable.
 *
 * @param statements in reading order
 */
public record FoundPassage(Hit hit, NoteLookup.Details note, List<Statement> statements) {

    static FoundPassage of(Hit hit, NoteLookup.Details note) {
        return new FoundPassage(hit, note, StatementFinder.of(hit.passage(), note.kind()));
    }

    /** The hits whose notes are still in the library. A note may be removed after the search. */
    public static List<FoundPassage> all(List<Hit> hits, NoteLookup notes) {
        return hits.stream()
                .map(hit -> notes.details(hit.passage().note()).map(note -> of(hit, note)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Passages of one note that no search has ranked. */
    public static List<FoundPassage> unranked(List<Passage> passages, NoteLookup.Details note) {
        return passages.stream()
                .map(passage -> of(new Hit(passage, 0, OptionalDouble.empty(), OptionalDouble.empty()), note))
                .toList();
    }

    /** The openings of the passages that no footnote quotes. */
    public static List<Quote> notCited(List<FoundPassage> passages, List<Footnote> footnotes) {
        return passages.stream()
                .filter(passage -> footnotes.stream().noneMatch(footnote -> passage.overlaps(footnote.quote())))
                .map(FoundPassage::opening)
                .toList();
    }

    /** Whether the quote and this passage have text in common. */
    public boolean overlaps(Quote quote) {
        return quote.source().note().equals(passage().note())
                && quote.source().place().overlap(passage().place()) > 0;
    }

    /** The number of the passage's page in words, for an answer's Markdown. */
    public String pageNumber() {
        return MarkdownText.fromPlain(PageWording.number(passage().place().page(), note.labels()));
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

    /** The words of a statement, without markup and with single spaces. */
    public String plain(Statement statement) {
        String raw = statement.textIn(text());
        return Quote.fold(isMarkdown() ? MarkdownText.plain(raw) : raw);
    }

    /** Words of the passage in one line of an answer's Markdown. */
    public String inMarkdown(String raw) {
        return isMarkdown()
                ? Quote.fold(MarkdownText.fromMarkdown(raw))
                : MarkdownText.fromPlain(Quote.fold(raw));
    }

    /** The headings above each statement, outermost first. */
    public List<List<String>> headings() {
        return isMarkdown()
                ? QuotedHeadings.ofEach(statements, text(), passage().headings())
                : Collections.nCopies(statements.size(), passage().headings());
    }

    /** Quotes the statements from {@code first} to {@code last}, both inclusive. */
    public Quote quote(int first, int last) {
        int start = statements.get(first).start();
        int end = statements.get(last).end();
        return new Quote(
                source(passage().place().within(start, end), headings(start)),
                Quote.fold(text().substring(start, end)));
    }

    /** Quotes the first statement, or the whole passage if it has no statements. */
    public Quote opening() {
        return statements.isEmpty()
                ? new Quote(source(passage().place(), passage().headings()), Quote.fold(text()))
                : quote(0, 0);
    }

    /** The headings above a char of the passage's text, outermost first. */
    private List<String> headings(int start) {
        return isMarkdown() ? QuotedHeadings.at(start, text(), passage().headings()) : passage().headings();
    }

    private Source source(Place place, List<String> headings) {
        return new Source(
                passage().note(), note.file(), note.contentHash(), note.pages(), place, headings,
                note.labels().label(place.page()));
    }
}
