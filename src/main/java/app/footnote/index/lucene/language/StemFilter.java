package app.footnote.index.lucene.language;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Replaces each word by its stem. */
final class StemFilter extends TokenFilter {

    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> stemmer;

    StemFilter(TokenStream words, UnaryOperator<String> stemmer) {
        super(words);
        this.stemmer = stemmer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String stem = stemmer.apply(form.toString());
        form.setEmpty().append(stem);
        return true;
    }
}
