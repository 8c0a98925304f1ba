package app.footnote.index.lucene.language;

import static app.footnote.index.lucene.language.SpecialTerm.AddedForm.term;
import static app.footnote.index.lucene.language.SpecialTerm.AddedForm.word;

import app.footnote.index.lucene.language.SpecialTerm.AddedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** The rules for formulas, which are written in LaTeX, with Unicode's signs or by names. */
final class Formulas {

    private static final String NOT_AFTER_LETTER = "(?<![\\p{L}\\p{N}_\\\\])";

    /** The rules for all languages. */
    static final List<TermRule> RULES = List.of(
            TermRule.adding(NOT_AFTER_LETTER + "(\\\\?(?:Theta|Omega|Θ|Ω|O|o))\\s?(?:\\\\left)?"
                    + "\\(((?:[^()\\n]|\\([^()\\n]{0,30}\\)){1,40})\\)", Formulas::complexity),
            TermRule.adding(NOT_AFTER_LETTER + "(\\p{L}{1,2})[_^]\\{?(\\d{1,2})\\}?(\\p{L}{0,2})(?![\\p{L}\\p{N}])",
                    match -> List.of(
                            term(lower(match.group(1) + match.group(2) + match.group(3)), TermKind.WHOLE))),
            TermRule.adding(NOT_AFTER_LETTER + "(\\p{L})_\\{(\\p{L})\\}",
                    match -> List.of(term(lower(match.group(1) + "_" + match.group(2)), TermKind.WHOLE))),
            TermRule.adding(NOT_AFTER_LETTER + "(\\p{L})[ -]squared(?!\\p{L})",
                    match -> List.of(term(lower(match.group(1)) + "2", TermKind.WHOLE))),
            TermRule.adding("(\\d+)\\^\\{?(\\p{L})\\}?(?!\\p{L})",
                    match -> List.of(term(lower(match.group(1) + match.group(2)), TermKind.WHOLE))),
            TermRule.adding("\\\\(" + MathSigns.commands() + ")(?![A-Za-z])", match -> sign(match.group(1))),
            TermRule.adding("[" + MathSigns.characterClass() + "]", match -> sign(match.group())),
            TermRule.adding("\\\\var(epsilon|theta|phi|rho|sigma|kappa|pi)(?![A-Za-z])",
                    match -> List.of(word(match.group(1), TermKind.WHOLE))));

    /** A Greek letter in a text of another language; in Greek texts, some letters are words. */
    static final TermRule GREEK_LETTER = TermRule.replacing("(?<![\\p{L}\\p{N}])[\\p{IsGreek}∆](?![\\p{L}\\p{N}])",
            match -> List.of(word(MathSigns.greekName(lower(match.group())), TermKind.WORD)));

    private Formulas() {
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "O(n log n)", "O(n·log(n))" and "O(n \log n)" are the same. */
    private static List<AddedForm> complexity(MatchResult match) {
        String letter = lower(match.group(1)).replace("\\", "").replace("θ", "theta").replace("ω", "omega");
        String inner = lower(match.group(2)).replaceAll("\\\\(?:cdot|left|right|times)|[\\s\\\\{}_^*·⋅×()]", "");
        return inner.isEmpty() ? List.of() : List.of(term(letter + "(" + inner + ")", TermKind.WHOLE));
    }

    private static List<AddedForm> sign(String commandOrSign) {
        String sign = MathSigns.sign(commandOrSign);
        List<AddedForm> forms = new ArrayList<>();
        forms.add(term(sign, TermKind.WHOLE));
        MathSigns.names(sign).forEach(name -> forms.add(word(name, TermKind.PART)));
        return forms;
    }
}
