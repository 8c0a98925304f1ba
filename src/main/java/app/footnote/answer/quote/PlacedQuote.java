package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.messages.Messages;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.List;

/** A quote as an item of a list that begins with its note and its page or heading. */
final class PlacedQuote {

    private static final Messages TEXTS = Messages.of("answer");

    private PlacedQuote() {
    }

    /** Writes the quote with its footnote on a line of its own. */
    static void write(FoundPassage passage, Quote quote, Verdict verdict, AnswerDraft draft)
            throws InterruptedException {
        draft.write("\n- " + place(passage, quote) + ": " + passage.inMarkdown(quote.words()));
        draft.cite(quote, verdict);
    }

    private static String place(FoundPassage passage, Quote quote) {
        String note = "**" + MarkdownText.fromPlain(passage.note().name()) + "**";
        List<String> headings = quote.source().headings();
        if (passage.note().pages() > 1) {
            return TEXTS.text("uncovered.page", note, passage.pageNumber());
        }
        return headings.isEmpty()
                ? note
                : TEXTS.text("uncovered.section", note, MarkdownText.fromPlain(headings.getLast()));
    }
}
