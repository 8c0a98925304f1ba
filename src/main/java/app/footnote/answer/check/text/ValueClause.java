package app.footnote.answer.check.text;

import app.footnote.answer.check.text.TextValue.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clause of a text with its values. Immutable.
 *
 * @param words the keys of its words that have a meaning of their own and belong to no value
 */
public record ValueClause(List<TextValue> values, Set<String> words) {

    public ValueClause {
        values = List.copyOf(values);
        words = Set.copyOf(words);
    }

    /** The clauses of the text. Values alone, such as "In 1477,", belong to the clause after them. */
    public static List<ValueClause> of(TokenizedText text, boolean namesAreCapitalised) {
        List<TextValue> values = ValueScanner.in(text, namesAreCapitalised);
        List<Clause> parts = Clause.of(text);
        List<ValueClause> clauses = new ArrayList<>();
        List<TextToken> content = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            content.addAll(parts.get(i).content());
            boolean last = i + 1 == parts.size();
            int to = last ? text.text().length() : parts.get(i + 1).words().getFirst().start();
            ValueClause clause = of(content, between(values, from, to));
            if (last || !clause.words.isEmpty()) {
                clauses.add(clause);
                content.clear();
                from = to;
            }
        }
        return clauses;
    }

    private static List<TextValue> between(List<TextValue> values, int from, int to) {
        return values.stream().filter(value -> value.start() >= from && value.start() < to).toList();
    }

    private static ValueClause of(List<TextToken> content, List<TextValue> values) {
        Set<String> words = new HashSet<>();
        content.stream()
                .filter(word -> values.stream().noneMatch(value -> value.contains(word)))
                .forEach(word -> words.add(word.key()));
        return new ValueClause(values, words);
    }

    public boolean has(TextValue value) {
        return values.stream().anyMatch(value::equalsValue)
                || (value.kind() == Kind.NAME && words.contains(value.key()));
    }

    /** Any word is capitalised at the beginning of a sentence. */
    private boolean hasWord(String word) {
        return words.contains(word)
                || values.stream().anyMatch(value -> value.kind() == Kind.NAME && value.key().equals(word));
    }

    /** The values of the same kind that are not in the other clause. */
    public Stream<TextValue> rivals(TextValue value, ValueClause other) {
        return values.stream().filter(rival -> rival.kind() == value.kind() && !other.has(rival));
    }

    /** The number of words and values other than {@code value}. */
    public int sizeWithout(TextValue value) {
        return words.size() + (int) values.stream().filter(other -> !other.equals(value)).count();
    }

    /** How many of the other clause's words and values, without {@code value}, this clause contains. */
    public int common(ValueClause other, TextValue value) {
        long commonWords = other.words.stream().filter(this::hasWord).count();
        return (int) (commonWords + other.values.stream().filter(one -> !one.equals(value) && has(one)).count());
    }
}
