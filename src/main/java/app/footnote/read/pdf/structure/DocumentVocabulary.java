package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a document, which know best how a word is written that a line end cuts in two. */
final class DocumentVocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-‐]\\p{L}[\\p{L}\\p{M}]*)*");

    private final Map<String, Integer> counts = new HashMap<>();

    static DocumentVocabulary of(List<PageLines> pages) {
        DocumentVocabulary vocabulary = new DocumentVocabulary();
        pages.forEach(page -> page.lines().forEach(line -> vocabulary.add(line.text())));
        return vocabulary;
    }

    /** The part of a word before a hyphen at the line's end is no word. */
    private void add(String line) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            boolean cut = words.end() == line.length() - 1 && HyphenJoiner.isHyphen(line.charAt(words.end()));
            if (!cut) {
                counts.merge(folded(words.group()), 1, Integer::sum);
            }
        }
    }

    /** How often the word stands in the document, whatever its capitals. */
    int count(String word) {
        return counts.getOrDefault(folded(word), 0);
    }

    private static String folded(String word) {
        return word.replace('\u2010', '-').toLowerCase(Locale.ROOT);
    }
}
