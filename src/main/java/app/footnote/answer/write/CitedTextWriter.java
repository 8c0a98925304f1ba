package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a model's text into the draft, with footnotes for its citations of existing sources. A footnote keeps the
 * quote for the first sentence that cites its source. Not thread-safe.
 */
final class CitedTextWriter implements CitationReader.Target {

    private final AnswerDraft draft;
    private final CitedSources sources;
    private final Map<Integer, Quote> quotes = new HashMap<>();
    private final StringBuilder line = new StringBuilder();
    private String pendingSpace = "";

    CitedTextWriter(AnswerDraft draft, CitedSources sources) {
        this.draft = draft;
        this.sources = sources;
    }

    /** White space waits for the next text: it must not separate a sentence from its footnote or end the answer. */
    @Override
    public void text(String text) throws InterruptedException {
        String whole = pendingSpace + text;
        String words = whole.stripTrailing();
        pendingSpace = whole.substring(words.length());
        String shown = draft.isEmpty() ? words.stripLeading() : words;
        if (!shown.isEmpty()) {
            draft.write(shown);
            line.append(shown);
        }
    }

    @Override
    public void citation(List<Integer> numbers) throws InterruptedException {
        List<Integer> known = numbers.stream().distinct().filter(sources::has).toList();
        boolean lineStart = draft.isEmpty() || pendingSpace.indexOf('\n') >= 0;
        if (known.isEmpty()) {
            pendingSpace = lineStart ? pendingSpace : "";
            return;
        }
        if (lineStart && !draft.isEmpty()) {
            draft.write(pendingSpace);
        }
        pendingSpace = "";
        String separator = lineStart ? "" : " ";
        for (int number : known) {
            draft.cite(separator, quote(number), Verdict.UNCHECKED);
            separator = " ";
        }
        line.setLength(0);
    }

    @Override
    public void citationOfAll(List<Integer> numbers) throws InterruptedException {
        pendingSpace = "";
        citation(numbers);
    }

    private Quote quote(int number) {
        return quotes.computeIfAbsent(number, n -> sources.quote(n, line.toString()));
    }
}
