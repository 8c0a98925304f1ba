package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a question that the notes do not cover. It says so, gives the probable reason and names the nearest
 * pages. Not thread-safe.
 */
final class UncoveredAnswer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int NEAREST_PAGES = 4;

    private final AnswerDraft draft;
    private final NoteLookup.NoteCounts counts;

    UncoveredAnswer(AnswerDraft draft, NoteLookup.NoteCounts counts) {
        this.draft = draft;
        this.counts = counts;
    }

    /** Writes that nothing was found. */
    Answer.Ending writeNothingFound() throws InterruptedException {
        draft.write(reason());
        return new Answer.Ending.NotInNotes();
    }

    private String reason() {
        if (counts.total() == 0) {
            return TEXTS.text("uncovered.no-notes");
        }
        if (counts.ready() == 0 && counts.pending() == 0) {
            return TEXTS.text("uncovered.unreadable");
        }
        if (counts.ready() == 0) {
            return TEXTS.text("uncovered.being-read");
        }
        return TEXTS.text("uncovered.nothing-in-common", counts.pending());
    }

    /** Writes the nearest pages, each with its nearest statement. */
    Answer.Ending writeNearest(List<FoundPassage> passages, List<StatementCandidate> candidates)
            throws InterruptedException {
        draft.write(TEXTS.text("uncovered.nearest", counts.pending()) + "\n");
        Set<List<Object>> listed = new HashSet<>();
        for (FoundPassage passage : passages) {
            boolean isNewPlace = listed.add(
                    List.of(
                            passage.passage().note(), passage.passage().place().page(),
                            passage.isMarkdown() ? passage.passage().headings() : List.of()));
            if (isNewPlace && listed.size() <= NEAREST_PAGES) {
                writePage(passage, nearest(passage, candidates));
            }
        }
        return new Answer.Ending.NotInNotes();
    }

    private static Quote nearest(FoundPassage passage, List<StatementCandidate> candidates) {
        Optional<StatementCandidate> nearest = candidates.stream()
                .filter(candidate -> candidate.passage().equals(passage))
                .filter(candidate -> candidate.statement().kind() != Statement.Kind.CODE)
                .findFirst();
        return nearest.map(candidate -> passage.quote(candidate.number(), candidate.number()))
                .orElseGet(passage::opening);
    }

    private void writePage(FoundPassage passage, Quote quote) throws InterruptedException {
        String words = passage.isMarkdown()
                ? Quote.fold(MarkdownText.fromMarkdown(quote.words()))
                : MarkdownText.fromPlain(quote.words());
        draft.write("\n- " + place(passage) + ": " + words);
        draft.cite(quote, Verdict.WEAK);
    }

    private static String place(FoundPassage passage) {
        String note = "**" + MarkdownText.fromPlain(passage.note().name()) + "**";
        List<String> headings = passage.passage().headings();
        if (passage.note().pages() > 1) {
            return TEXTS.text("uncovered.page", note, String.valueOf(passage.passage().place().page()));
        }
        return headings.isEmpty()
                ? note
                : TEXTS.text("uncovered.section", note, MarkdownText.fromPlain(headings.getLast()));
    }
}
