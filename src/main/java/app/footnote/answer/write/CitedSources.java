package app.footnote.answer.write;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.NearestStatement;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import java.util.List;
import java.util.function.Function;

/**
 * The numbered sources that a model's text cites. Immutable.
 *
 * @param quotes the quote of each source for a sentence that cites it; the number of the first source is 1
 */
record CitedSources(List<Function<String, Quote>> quotes) {

    CitedSources {
        quotes = List.copyOf(quotes);
    }

    /** Quotes the statement of the passage that is most similar to the sentence. */
    static CitedSources passages(List<FoundPassage> passages) {
        return new CitedSources(
                passages.stream()
                        .map(passage -> (Function<String, Quote>) sentence -> NearestStatement.of(passage, sentence))
                        .toList());
    }

    /** Quotes the same as the footnotes of another text. */
    static CitedSources footnotes(List<Footnote> footnotes) {
        return new CitedSources(
                footnotes.stream()
                        .map(footnote -> (Function<String, Quote>) _ -> footnote.quote())
                        .toList());
    }

    boolean has(int number) {
        return number >= 1 && number <= quotes.size();
    }

    Quote quote(int number, String sentence) {
        return quotes.get(number - 1).apply(sentence);
    }
}
