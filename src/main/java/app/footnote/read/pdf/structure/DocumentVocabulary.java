package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a document. They show how a word is spelled that is broken at a line end. Not thread-safe. */
final class DocumentVocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-‐]\\p{L}[\\p{L}\\p{M}]*)*");

    private final Map<String, Integer> counts = new HashMap<>();

    static DocumentVocabulary of(List<PageLines> pages) {
        DocumentVocabulary vocabulary = new DocumentVocabulary();
        pages.forEach(page -> page.lines().forEach(line -> vocabulary.add(line.text())));
        return vocabulary;
    }

    /** Adds the words of a line, except a part of a word before a hyphen at the line's end. */
    private void add(String line) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            boolean cut = words.end() == line.length() - 1 && HyphenJoiner.isHyphen(line.charAt(words.end()));
            if (!cut) {
                counts.merge(normalized(words.group()), 1, Integer::sum);
            }
        }
    }

    /** How often the word occurs in the document, regardless of case. */
    int count(String word) {
        return counts.getOrDefault(normalized(word), 0);
    }

    private static String normalized(String word) {
        return word.replace('\u2010', '-').toLowerCase(Locale.ROOT);
    }
}
