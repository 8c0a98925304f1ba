package app.footnote.ui.page.cards;

import app.footnote.model.NoteKind;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.read.NoteReader;
import app.footnote.ui.page.markdown.MarkdownBlockParser;

/** Says what a quote says and where it stands, as a student would. */
public final class PlaceLabel {

    private PlaceLabel() {
    }

    /** "page 12"; for a note without pages the innermost heading; empty where there is none. */
    static String of(Source source) {
        if (source.hasPages()) {
            return "page " + source.place().page();
        }
        return source.headings().isEmpty() ? "" : source.headings().getLast();
    }

    /** The quoted words as they are read, without Markdown's markup. */
    public static String words(Quote quote) {
        return kind(quote.source()) == NoteKind.MARKDOWN ? MarkdownBlockParser.plain(quote.words()) : quote.words();
    }

    private static NoteKind kind(Source source) {
        return NoteReader.kindOf(source.file()).orElse(NoteKind.TEXT);
    }
}
