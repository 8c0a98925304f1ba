package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says that the notes do not cover a question, why that may be, and where they come nearest to it. */
final class UncoveredAnswer {

    private static final int NEAREST = 4;

    private final AnswerDraft draft;
    private final NoteLookup.Stock stock;

    UncoveredAnswer(AnswerDraft draft, NoteLookup.Stock stock) {
        this.draft = draft;
        this.stock = stock;
    }

    /** Nothing at all was found, mostly because there is nothing to find yet. */
    Answer.Ending nothingFound() throws InterruptedException {
        draft.write(whyNothing());
        return new Answer.Ending.NotInNotes();
    }

    private String whyNothing() {
        if (stock.total() == 0) {
            return "There are no notes to answer from. Add some, or tick more of your courses, and ask again.";
        }
        if (stock.ready() == 0 && stock.underway() == 0) {
            return "None of the notes asked could be read. The list of your notes says what is wrong with each.";
        }
        if (stock.ready() == 0) {
            return "Your notes are still being read. Ask again as soon as the first of them is ready.";
        }
        return "Nothing in your notes has anything in common with this question." + stillReading();
    }

    /** Lists the pages that come nearest, each with the statement that does. */
    Answer.Ending nearest(List<FoundPassage> found, List<StatementCandidate> contenders) throws InterruptedException {
        draft.write("Your notes do not seem to cover this." + stillReading() + " The nearest pages are:\n");
        Set<List<Object>> listed = new HashSet<>();
        for (FoundPassage passage : found) {
            boolean first = listed.add(
                    List.of(
                            passage.passage().note(), passage.passage().place().page(),
                            passage.isMarkdown() ? passage.passage().headings() : List.of()));
            if (first && listed.size() <= NEAREST) {
                page(passage, nearest(passage, contenders));
            }
        }
        return new Answer.Ending.NotInNotes();
    }

    private static Quote nearest(FoundPassage passage, List<StatementCandidate> contenders) {
        Optional<StatementCandidate> nearest = contenders.stream()
                .filter(contender -> contender.passage().equals(passage))
                .filter(contender -> contender.statement().kind() != Statement.Kind.CODE)
                .findFirst();
        return nearest.map(contender -> passage.quote(contender.number(), contender.number()))
                .orElseGet(passage::opening);
    }

    private void page(FoundPassage passage, Quote quote) throws InterruptedException {
        String words = passage.isMarkdown()
                ? Quote.fold(MarkdownText.fromMarkdown(quote.words()))
                : MarkdownText.fromPlain(quote.words());
        draft.write("\n- " + where(passage) + ": " + words);
        draft.cite(quote, Verdict.WEAK);
    }

    private static String where(FoundPassage passage) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + MarkdownText.fromPlain(passage.note().name()) + "**");
        if (passage.note().pages() > 1) {
            parts.add("page " + passage.passage().place().page());
        } else if (!passage.passage().headings().isEmpty()) {
            parts.add(MarkdownText.fromPlain(passage.passage().headings().getLast()));
        }
        return String.join(", ", parts);
    }

    private String stillReading() {
        return switch (stock.underway()) {
            case 0 -> "";
            case 1 -> " One note is still being read, so ask again when it is ready.";
            default -> " " + stock.underway() + " notes are still being read, so ask again when they are ready.";
        };
    }
}
