package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement that an answer may quote. Immutable.
 *
 * @param number the index of the statement within its passage
 * @param headings above the statement, outermost first
 * @param plain the words without markup
 * @param stems of its words
 * @param words how many of the question's words it and its surroundings have, weighted by their rarity, in [0, 1]
 * @param meaning how similar it is to the question in meaning, in [0, 1]; 0 if that is unknown
 * @param score how well it seems to answer the question; only comparable within one question
 */
public record StatementCandidate(
        FoundPassage passage, int number, List<String> headings, String plain, Set<String> stems, double words,
        double meaning, double score) {

    /** Fitted to encyclopedia articles and lecture notes, with and without an answer to a question. */
    private static final double LEAST_WORDS = .9;
    private static final double LEAST_MEANING = .35;

    /** All statements of a passage in reading order, with a score of 0. */
    public static List<StatementCandidate> all(FoundPassage passage) {
        List<List<String>> headings = passage.headings();
        List<StatementCandidate> all = new ArrayList<>();
        for (int i = 0; i < passage.statements().size(); i++) {
            String plain = passage.plain(passage.statements().get(i));
            all.add(new StatementCandidate(passage, i, headings.get(i), plain,
                    WordMatch.stems(plain, passage.passage().language()), 0, 0, 0));
        }
        return all;
    }

    public Statement statement() {
        return passage.statements().get(number);
    }

    public String language() {
        return passage.passage().language();
    }

    StatementCandidate scored(double newWords, double newScore) {
        return new StatementCandidate(passage, number, headings, plain, stems, newWords, meaning, newScore);
    }

    /** This candidate with its similarity in meaning, which raises its score. */
    StatementCandidate withMeaning(double newMeaning, double weight) {
        return new StatementCandidate(
                passage, number, headings, plain, stems, words, newMeaning, score + weight * newMeaning);
    }

    public StatementCandidate scored(double newScore) {
        return new StatementCandidate(passage, number, headings, plain, stems, words, meaning, newScore);
    }

    /** Whether the statement has nearly all words of the question, and its meaning. */
    boolean matchesQuestion() {
        return hasWordsOfQuestion() && meaning >= LEAST_MEANING;
    }

    boolean hasWordsOfQuestion() {
        return words >= LEAST_WORDS;
    }

    boolean hasWordOfQuestion() {
        return words > 0;
    }

    /** Whether the statement or the headings above it have the words of the question. */
    boolean isInSectionOfQuestion() {
        return words >= WordMatch.IN_SECTION;
    }

    /** The share of the smaller statement's stems that the other contains, in [0, 1]. */
    public double overlap(StatementCandidate other) {
        long shared = stems.stream().filter(other.stems::contains).count();
        int smaller = Math.min(stems.size(), other.stems.size());
        return smaller == 0 ? 0 : (double) shared / smaller;
    }
}
