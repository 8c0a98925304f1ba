package app.footnote.read.pdf.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides how two lines of a paragraph are joined, especially if the upper one ends with a hyphen. */
final class HyphenJoiner {

    private static final Pattern LAST_PART = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*(?=[-‐]$)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+$");
    private static final Pattern REST_OF_ADDRESS = Pattern.compile("\\S*[-/_=&#%]");
    private static final Pattern FIRST_PART = Pattern.compile("[\\p{L}\\p{M}]+");

    /** In "Vor- und Nachteile" and "pre- and postorder" the hyphen represents an omitted part of the word. */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "y", "o", "e", "ou", "et");

    private static final int MIN_COMPOUND_PART_CHARS = 3;

    private final DocumentVocabulary vocabulary;

    HyphenJoiner(DocumentVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u00AD';
    }

    /** How the end of a line is joined with the next line. */
    enum Join {
        /** The hyphen is removed, and both parts form one word. */
        CLOSED,
        /** The hyphen stays, and the next line follows without a space. */
        HYPHENATED,
        /** The next line follows after a space. */
        SPACED
    }

    Join join(String upper, String lower) {
        if (upper.endsWith("\u00AD")) {
            return Join.CLOSED;
        }
        if (ADDRESS.matcher(upper).find() && REST_OF_ADDRESS.matcher(lower).lookingAt()) {
            return Join.HYPHENATED;
        }
        Matcher last = LAST_PART.matcher(upper);
        Matcher first = FIRST_PART.matcher(lower);
        if (!last.find()) {
            return Join.SPACED;
        }
        if (!first.lookingAt()) {
            return Character.isDigit(lower.charAt(0)) ? Join.HYPHENATED : Join.SPACED;
        }
        return join(new WordParts(last.group(), first.group()));
    }

    private Join join(WordParts parts) {
        if (CONJUNCTIONS.contains(parts.second)) {
            return Join.SPACED;
        }
        boolean partOfMany = parts.first.indexOf('-') >= 0;
        boolean noun = Character.isUpperCase(parts.second.codePointAt(0)) && !isInCapitals(parts.first);
        if (partOfMany || noun) {
            return Join.HYPHENATED;
        }
        int closed = vocabulary.count(parts.first + parts.second);
        int hyphenated = vocabulary.count(parts.first + "-" + parts.second);
        if (closed != hyphenated) {
            return closed > hyphenated ? Join.CLOSED : Join.HYPHENATED;
        }
        return isCompound(parts) ? Join.HYPHENATED : Join.CLOSED;
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether both parts are words of the document; parts of a broken word seldom are. */
    private boolean isCompound(WordParts parts) {
        return Math.min(parts.first.length(), parts.second.length()) >= MIN_COMPOUND_PART_CHARS
                && vocabulary.count(parts.first) > 0
                && vocabulary.count(parts.second) > 0;
    }

    private record WordParts(String first, String second) {
    }
}
