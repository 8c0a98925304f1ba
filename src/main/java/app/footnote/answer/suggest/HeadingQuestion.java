package app.footnote.answer.suggest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases the question that a heading answers. */
final class HeadingQuestion {

    /** A longer name is a description of something, not a term. */
    private static final int MOST_WORDS_OF_TERM = 4;
    private static final int FEWEST_WORDS_OF_QUESTION = 3;

    private static final double OF_QUESTION = 1;
    private static final double OF_TERM = .9;
    private static final double OF_DESCRIPTION = .5;

    private static final Pattern OWNED = Pattern.compile("^\\S+['’]s?\\s");

    private static final Pattern VERSUS = Pattern.compile(
            "(.+?)\\s+(?:vs\\.?|versus|gegenüber)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final QuestionLanguage language;
    private final NoteVocabulary words;

    HeadingQuestion(QuestionLanguage language, NoteVocabulary words) {
        this.language = language;
        this.words = words;
    }

    /** The question about a heading that names a subject; empty if none reads well. */
    Optional<SuggestedQuestion> about(String title) {
        if (title.endsWith("?")) {
            return language.isQuestion(title) && title.split(" ").length >= FEWEST_WORDS_OF_QUESTION
                    ? Optional.of(new SuggestedQuestion(title, title))
                    : Optional.empty();
        }
        if (language.isQuestion(title)) {
            return language == QuestionLanguage.ENGLISH ? Optional.of(asked(title)) : Optional.empty();
        }
        return isFragment(title)
                ? Optional.empty()
                : words.inSentence(title).map(name -> new SuggestedQuestion(phrase(name), title));
    }

    private boolean isFragment(String title) {
        boolean beginsInside = isEnglish()
                ? EnglishHeading.isNoSubject(title)
                : language.hasFunctionWord(title.split(" ")[0]);
        return beginsInside || language.endsInFunctionWord(title) || language.isClause(title);
    }

    /** A heading such as "How to merge". */
    private static SuggestedQuestion asked(String title) {
        Optional<String> meaning = EnglishHeading.askedMeaning(title);
        if (meaning.isPresent()) {
            return new SuggestedQuestion("What is %s?".formatted(meaning.get()), title);
        }
        return EnglishHeading.isIndirectQuestion(title)
                ? new SuggestedQuestion("Explain %s.".formatted(lowerCaseFirst(title)), title)
                : new SuggestedQuestion(title + "?", title);
    }

    private static String lowerCaseFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private String phrase(String name) {
        QuestionPhrases phrases = language.phrases();
        Matcher versus = VERSUS.matcher(name);
        if (versus.matches()) {
            return phrases.difference().formatted(versus.group(1), versus.group(2));
        }
        if (!isTerm(name)) {
            return isEnglish() && EnglishHeading.isImperative(name)
                    ? "How do you %s?".formatted(lowerCaseFirst(name))
                    : phrases.explanation().formatted(isEnglish() && EnglishHeading.isActivity(name)
                            ? lowerCaseFirst(name)
                            : name);
        }
        if (language.isPlural(name)) {
            return phrases.plural().formatted(name);
        }
        return article(name)
                .map(article -> phrases.singular().formatted(article + " " + name))
                .orElseGet(() -> phrases.bare().formatted(name));
    }

    /** Acronyms, proper names of one word, and names that begin with an owner have no article. */
    private Optional<String> article(String name) {
        boolean isProperName = !name.contains(" ") && Character.isUpperCase(name.codePointAt(0)) && isEnglish();
        if (isProperName || OWNED.matcher(name).find() || name.equals(name.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<String> used = words.article(name, language);
        return used.isEmpty() && isEnglish() ? EnglishHeading.usualArticle(name) : used;
    }

    private boolean isTerm(String name) {
        return name.split(" ").length <= MOST_WORDS_OF_TERM && !language.hasFunctionWord(name)
                && !(isEnglish() && (EnglishHeading.isActivity(name) || EnglishHeading.hasParticiple(name)))
                && !name.contains("/") && !name.contains("&");
    }

    private boolean isEnglish() {
        return language == QuestionLanguage.ENGLISH;
    }

    /** How well the question about a title, if there is one, stands for its note. */
    double appeal(String title) {
        if (title.endsWith("?") || language.isQuestion(title)) {
            return OF_QUESTION;
        }
        return isTerm(title) || VERSUS.matcher(title).matches() ? OF_TERM : OF_DESCRIPTION;
    }
}
