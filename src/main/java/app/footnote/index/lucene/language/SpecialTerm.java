package app.footnote.index.lucene.language;

import java.util.List;

/**
 * A term in a text that the analysis of a language does not recognise, because it contains signs or several words.
 * Immutable.
 *
 * @param start the first char, inclusive
 * @param end the last char, exclusive
 * @param replaces whether the forms replace the words of the term: "C++" is not about "C"
 * @param forms the forms to add; the first one is the term itself
 */
record SpecialTerm(int start, int end, boolean replaces, List<AddedForm> forms) {

    /**
     * A form to add to the tokens of a text.
     *
     * @param analysed whether the form is a word, which the language's analysis converts like other words
     */
    record AddedForm(String form, TermKind kind, boolean analysed) {

        static AddedForm term(String form, TermKind kind) {
            return new AddedForm(form, kind, false);
        }

        static AddedForm word(String word, TermKind kind) {
            return new AddedForm(word, kind, true);
        }
    }

    SpecialTerm {
        forms = List.copyOf(forms);
    }

    boolean contains(AnalysedText.Token word) {
        return word.start() >= start && word.end() <= end;
    }
}
