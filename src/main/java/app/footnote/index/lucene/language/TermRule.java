package app.footnote.index.lucene.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises one kind of special term. Immutable.
 *
 * @param replaces see {@link SpecialTerm#replaces}
 * @param forms the forms of a match; empty if it is no term
 */
record TermRule(Pattern pattern, boolean replaces, Function<MatchResult, List<SpecialTerm.AddedForm>> forms) {

    static TermRule replacing(String regex, Function<MatchResult, List<SpecialTerm.AddedForm>> forms) {
        return new TermRule(Pattern.compile(regex), true, forms);
    }

    static TermRule adding(String regex, Function<MatchResult, List<SpecialTerm.AddedForm>> forms) {
        return new TermRule(Pattern.compile(regex), false, forms);
    }

    /** A matcher for {@link #termAt}, which is used for all places of a text. */
    Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    Optional<SpecialTerm> termAt(int start, Matcher matcher) {
        if (!matcher.region(start, matcher.regionEnd()).lookingAt()) {
            return Optional.empty();
        }
        List<SpecialTerm.AddedForm> found = forms.apply(matcher);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpecialTerm(matcher.start(), matcher.end(), replaces, found));
    }
}
