package app.footnote.answer.quote;

import app.footnote.index.lucene.language.WordStems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The share of a question's words that a statement or its surroundings contain. Words are weighted by their rarity
 * among the found statements. Not thread-safe.
 */
final class WordMatch {

    /** The weights of a word that the surroundings of a statement contain. */
    private static final double IN_HEADINGS = 0.5;
    private static final double IN_SENTENCE_BEFORE = 0.35;
    private static final double IN_PASSAGE = 0.2;
    /** The lowest match of a statement whose headings contain all words of the question. */
    static final double IN_SECTION = 0.7;
    /** Added to {@link #IN_SECTION} if the innermost heading contains no other words. */
    private static final double EXACT_HEADING = 0.3;

    /** Words that introduce a question and do not occur in its answer. */
    private static final String REQUEST_WORDS = """
            explain describe define definition tell give show list mean name example examples
            please discuss summarize work works function functions happen happens
            erkläre beschreibe nenne definiere beispiel bedeutet
            explica describe define ejemplo
            explique descreva defina exemplo""";

    private static final Map<String, Set<String>> REQUEST_STEMS = new ConcurrentHashMap<>();

    private final String question;
    private final Map<String, Set<String>> questionStems = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    WordMatch(String question, List<StatementCandidate> all) {
        this.question = question;
        all.stream()
                .flatMap(candidate -> questionStems(candidate.language()).stream())
                .distinct()
                .forEach(stem -> rarity.put(stem, rarity(stem, all)));
    }

    static Set<String> stems(String text, String language) {
        Set<String> stems = new LinkedHashSet<>(WordStems.of(text, language));
        stems.removeAll(REQUEST_STEMS.computeIfAbsent(language, _ -> WordStems.of(REQUEST_WORDS, language)));
        return stems;
    }

    private static double rarity(String stem, List<StatementCandidate> all) {
        long in = all.stream().filter(candidate -> candidate.stems().contains(stem)).count();
        return Math.log(1 + (all.size() - in + 0.5) / (in + 0.5));
    }

    /** Stems depend on the language. */
    private Set<String> questionStems(String language) {
        return questionStems.computeIfAbsent(language, _ -> stems(question, language));
    }

    /** The matches of the statements of one passage, in [0, 1]. */
    double[] of(List<StatementCandidate> passage) {
        double[] matches = new double[passage.size()];
        if (passage.isEmpty()) {
            return matches;
        }
        String language = passage.getFirst().language();
        Set<String> whole = new HashSet<>();
        passage.forEach(candidate -> whole.addAll(candidate.stems()));
        Set<String> before = Set.of();
        for (int i = 0; i < matches.length; i++) {
            Set<String> own = passage.get(i).stems();
            List<String> titles = passage.get(i).headings();
            Set<String> headings = stems(String.join(" ", titles), language);
            double section = IN_SECTION + EXACT_HEADING * precision(titles, language);
            matches[i] = match(questionStems(language), new Surroundings(own, headings, before, whole, section));
            before = own;
        }
        return matches;
    }

    /** The share of the innermost heading's words that the question contains. */
    private double precision(List<String> titles, String language) {
        Set<String> title = titles.isEmpty() ? Set.of() : stems(titles.getLast(), language);
        long wanted = title.stream().filter(questionStems(language)::contains).count();
        return title.isEmpty() ? 0 : (double) wanted / title.size();
    }

    private double match(Set<String> wanted, Surroundings surroundings) {
        double shared = 0;
        double inHeadings = 0;
        double all = 0;
        for (String stem : wanted) {
            double weight = rarity.getOrDefault(stem, 0.0);
            shared += weight * surroundings.weight(stem);
            inHeadings += surroundings.headings.contains(stem) ? weight : 0;
            all += weight;
        }
        return all == 0 ? 0 : Math.max(shared, surroundings.section * inHeadings) / all;
    }

    /**
     * The words of a statement and of its surroundings.
     *
     * @param section the match of a statement whose headings contain all words of the question
     */
    private record Surroundings(Set<String> own, Set<String> headings, Set<String> before, Set<String> passage,
            double section) {

        double weight(String stem) {
            if (own.contains(stem)) {
                return 1;
            }
            if (headings.contains(stem)) {
                return IN_HEADINGS;
            }
            if (before.contains(stem)) {
                return IN_SENTENCE_BEFORE;
            }
            return passage.contains(stem) ? IN_PASSAGE : 0;
        }
    }
}
