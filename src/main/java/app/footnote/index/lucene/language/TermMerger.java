package app.footnote.index.lucene.language;

import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.SpecialTerm.AddedForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds the special terms of a text to its words. A term gets the position of its first word, or of the word before it
 * if it has none, so that the positions of the other words stay the same. Not thread-safe.
 */
final class TermMerger {

    private final AnalysisLanguage language;
    private final List<Token> words;
    private final List<SpecialTerm> terms;

    /**
     * @param words the words of a text in their order
     * @param terms the special terms of the text in the order of their starts
     */
    TermMerger(AnalysisLanguage language, List<Token> words, List<SpecialTerm> terms) {
        this.language = language;
        this.words = words;
        this.terms = terms;
    }

    /** The tokens of the text in the order of their positions. */
    List<Token> merged() {
        List<SpecialTerm> replacing = terms.stream().filter(SpecialTerm::replaces).toList();
        List<Token> added = new ArrayList<>();
        int word = 0;
        for (SpecialTerm term : terms) {
            while (word < words.size() && words.get(word).end() <= term.start()) {
                word++;
            }
            addForms(term, position(term, word), added);
        }
        return Stream.concat(words.stream().filter(each -> isKept(each, replacing)), added.stream())
                .sorted(Comparator.comparingInt(Token::position).thenComparing(Token::kind))
                .toList();
    }

    /** @param word the index of the first word that does not end before the term */
    private int position(SpecialTerm term, int word) {
        boolean hasWord = word < words.size() && words.get(word).start() < term.end();
        if (hasWord) {
            return words.get(word).position();
        }
        int before = word == 0 ? -1 : words.get(word - 1).position();
        int after = word < words.size() ? words.get(word).position() : Integer.MAX_VALUE;
        boolean omitsStopWord = term.replaces() && before + 1 < after;
        return omitsStopWord ? before + 1 : Math.max(0, before);
    }

    private void addForms(SpecialTerm term, int position, List<Token> tokens) {
        for (AddedForm added : term.forms()) {
            String form = added.analysed() ? language.form(added.form()) : added.form();
            if (!form.isEmpty()) {
                tokens.add(new Token(form, position, term.start(), term.end(), added.kind()));
            }
        }
    }

    private static boolean isKept(Token word, List<SpecialTerm> replacing) {
        return replacing.stream().noneMatch(term -> term.contains(word));
    }
}
