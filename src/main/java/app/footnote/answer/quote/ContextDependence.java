package app.footnote.answer.quote;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.wordGroup;

import java.util.regex.Pattern;

/**
 * Whether a sentence depends on the sentence before it, judged by its first words. English, German and Romance
 * languages.
 */
public final class ContextDependence {

    private static final String PRONOUNS = wordGroup("""
            it its this these those they their them he she his her such that both another
            """);

    private static final String CONNECTIVES = wordGroup("""
            here above again but and so or nor yet then also thus hence therefore however
            similarly otherwise instead consequently moreover furthermore additionally indeed
            evidently obviously clearly
            """);

    private static final String PHRASES = phraseGroup("""
            for (?:example|instance|this|that)
            in (?:this|that|these|both|either|other|fact|the (?:above|same|latter|former))
            as a result
            as (?:mentioned|noted|said)
            because of (?:this|that)
            if (?:this|that|so|it)
            on the other hand
            to (?:implement|do|achieve|avoid) (?:such|this|that|so)
            the (?:former|latter|same|above|resulting|reason)""");

    private static final String GERMAN = wordGroup("""
            dies(?:e[rsnm]?)? dabei dadurch dazu sie er es daher deshalb somit beispielsweise außerdem jedoch
            """);

    private static final String ROMANCE = phraseGroup("""
            (?:por (?:isso|eso)|portanto|então|assim|entonces|donc|ainsi|quindi|perciò)
            (?:isto|isso|esto|eso|cela|ceci|questo|ciò)
            (?:neste|nesse|en este|en ese|dans ce|in questo) cas[oe]?
            (?:no entanto|sin embargo|cependant|tuttavia)""");

    private static final Pattern DEPENDENT = Pattern.compile(
            "^" + anyOf(PRONOUNS, CONNECTIVES, PHRASES, GERMAN, ROMANCE) + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ContextDependence() {
    }

    public static boolean isDependent(String sentence) {
        return DEPENDENT.matcher(sentence).find();
    }
}
