package app.footnote.answer.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A part of a sentence, between punctuation marks or conjunctions. Immutable. */
public record Clause(List<TextToken> words) {

    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "but", "while", "whereas", "because", "und", "aber", "während", "weil", "y", "pero", "mientras",
            "porque", "et", "mais", "tandis", "e", "mas");
    private static final Pattern MARK = Pattern.compile("[,;.!?()\\[\\]–—，。；：！？、](?:\\s|$)|[，。；：！？、]");

    public Clause {
        words = List.copyOf(words);
    }

    public static List<Clause> of(TokenizedText text) {
        List<Clause> clauses = new ArrayList<>();
        List<TextToken> words = new ArrayList<>();
        int end = 0;
        for (TextToken word : text.words()) {
            boolean marked = MARK.matcher(text.text().substring(Math.min(end, word.start()), word.start())).find();
            if ((marked || CONJUNCTIONS.contains(word.key())) && !words.isEmpty()) {
                clauses.add(new Clause(words));
                words.clear();
            }
            words.add(word);
            end = word.end();
        }
        if (!words.isEmpty()) {
            clauses.add(new Clause(words));
        }
        return clauses;
    }

    /** The words that have a meaning of their own. */
    public List<TextToken> content() {
        return words.stream().filter(TextToken::isContent).toList();
    }

    public boolean has(TextToken word) {
        return words.stream().anyMatch(other -> other.key().equals(word.key()));
    }

    /** How many of these words the clause contains. */
    public long common(List<TextToken> others) {
        return others.stream().filter(this::has).count();
    }

    public boolean any(Predicate<TextToken> test) {
        return words.stream().anyMatch(test);
    }

    /** How many words of the clause are in the set, in any case. */
    long count(Set<String> surfaces) {
        return words.stream().filter(word -> surfaces.contains(word.surface().toLowerCase(Locale.ROOT))).count();
    }
}
