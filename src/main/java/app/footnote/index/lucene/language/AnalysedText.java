package app.footnote.index.lucene.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text in the form that the index searches: normalised, and split into tokens. Immutable.
 *
 * @param text the normalised text, to which the tokens' offsets refer
 */
public record AnalysedText(String text, List<Token> tokens) {

    /**
     * An analysed word or term. Immutable.
     *
     * @param position the number of the word in the text, counted from 0, with stop words
     * @param start the first char, inclusive
     * @param end the last char, exclusive
     */
    public record Token(String form, int position, int start, int end, TermKind kind) {
    }

    public static AnalysedText of(String text, AnalysisLanguage language) {
        String normalized = language.normalized(text);
        List<Token> words = words(normalized, language);
        List<SpecialTerm> terms = SpecialTermScanner.scan(normalized, !language.code().equals("el"));
        return new AnalysedText(normalized, terms.isEmpty() ? words : new TermMerger(language, words, terms).merged());
    }

    /** The words as the language's analysis returns them, without special terms. */
    static List<Token> words(String normalized, AnalysisLanguage language) {
        List<Token> found = new ArrayList<>();
        try (TokenStream tokens = language.analyzer().tokenStream("", normalized)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                found.add(
                        new Token(form.toString(), position, offset.startOffset(), offset.endOffset(), TermKind.WORD));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A string could not be read", e);
        }
        return found;
    }
}
