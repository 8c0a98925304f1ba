package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.NearestStatement;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a model's words into the draft, and footnotes where the model cites a source that there is. A footnote quotes
 * the words of its source that come nearest to the sentence that first cites it. For one thread.
 */
final class CitedTextWriter implements CitationReader.Target {

    private final AnswerDraft draft;
    private final List<FoundPassage> sources;
    private final Map<Integer, Quote> quotes = new HashMap<>();
    private final StringBuilder line = new StringBuilder();
    private String held = "";

    /** @param sources the first has the number 1 */
    CitedTextWriter(AnswerDraft draft, List<FoundPassage> sources) {
        this.draft = draft;
        this.sources = sources;
    }

    /** White space is held back: it must not come between a sentence and its footnote, nor end the answer. */
    @Override
    public void text(String text) throws InterruptedException {
        String all = held + text;
        String words = all.stripTrailing();
        held = all.substring(words.length());
        String shown = draft.isEmpty() ? words.stripLeading() : words;
        if (!shown.isEmpty()) {
            draft.write(shown);
            line.append(shown);
        }
    }

    @Override
    public void citation(List<Integer> numbers) throws InterruptedException {
        List<Integer> known = numbers.stream().distinct().filter(n -> n >= 1 && n <= sources.size()).toList();
        boolean lineStart = draft.isEmpty() || held.indexOf('\n') >= 0;
        if (known.isEmpty()) {
            held = lineStart ? held : "";
            return;
        }
        if (lineStart && !draft.isEmpty()) {
            draft.write(held);
        }
        held = "";
        String before = lineStart ? "" : " ";
        for (int number : known) {
            draft.cite(before, quote(number), Verdict.UNCHECKED);
            before = " ";
        }
        line.setLength(0);
    }

    @Override
    public void citationOfAll(List<Integer> numbers) throws InterruptedException {
        held = "";
        citation(numbers);
    }

    private Quote quote(int number) {
        return quotes.computeIfAbsent(number, n -> NearestStatement.of(sources.get(n - 1), line.toString()));
    }
}
