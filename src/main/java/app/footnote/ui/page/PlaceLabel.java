package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.NoteKind;
import app.footnote.model.session.Quote;
import app.footnote.model.session.ReadableQuote;
import app.footnote.model.session.Source;
import app.footnote.read.NoteReader;
import app.footnote.ui.page.markdown.MarkdownDocument;

/** Puts a quote and its place into words. */
final class PlaceLabel {

    private static final Messages TEXTS = Messages.of("ui-page");

    private PlaceLabel() {
    }

    /** Such as "page 12"; for a note without pages the innermost heading; empty if there is none. */
    static String of(Source source) {
        if (source.hasPages()) {
            return TEXTS.text("place.page", PageWording.number(source));
        }
        return source.headings().isEmpty() ? "" : source.headings().getLast();
    }

    /** The quoted words without Markdown markup. */
    static String words(Quote quote) {
        String words = ReadableQuote.words(quote);
        return kind(quote.source()) == NoteKind.MARKDOWN ? MarkdownDocument.plainText(words) : words;
    }

    private static NoteKind kind(Source source) {
        return NoteReader.kindOf(source.file()).orElse(NoteKind.TEXT);
    }
}
