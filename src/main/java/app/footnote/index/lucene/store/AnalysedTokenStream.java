package app.footnote.index.lucene.store;

import app.footnote.index.lucene.language.AnalysedText.Token;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Passes analysed tokens to Lucene, because analysing a text twice would take longer than the rest of indexing. */
final class AnalysedTokenStream extends TokenStream {

    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;

    AnalysedTokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(next);
        int before = next == 0 ? -1 : tokens.get(next - 1).position();
        form.append(token.form());
        increment.setPositionIncrement(token.position() - before);
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
