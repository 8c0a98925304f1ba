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
 * How much of a question's words is in a statement or around it. A word counts the more, the fewer of the found
 * statements have it: what all of them have tells none of them apart. Belongs to one thread.
 */
final class WordMatch {

    /** What a word of the question counts that is not in the statement, but around it. */
    private static final double IN_HEADINGS = 0.5;
    private static final double IN_SENTENCE_BEFORE = 0.35;
    private static final double IN_PASSAGE = 0.2;
    /** What a statement counts at least that stands in a section whose titles say all that was asked, */
    private static final double IN_SECTION = 0.7;
    /** and how much more if the innermost title says nothing else. */
    private static final double ABOUT_NOTHING_ELSE = 0.3;

    /** What a student says to be told something, rather than what the notes say. */
    private static final String REQUESTS = """
            explain describe define definition tell give show list mean name example examples please discuss \
            summarize work works function functions happen happens \
            erkläre beschreibe nenne definiere beispiel bedeutet \
            explica describe define ejemplo explique descreva defina exemplo""";

    private static final Map<String, Set<String>> REQUESTED = new ConcurrentHashMap<>();

    private final String question;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    WordMatch(String question, List<StatementCandidate> all) {
        this.question = question;
        all.stream()
                .flatMap(contender -> asked(contender.language()).stream())
                .distinct()
                .forEach(stem -> rarity.put(stem, rarity(stem, all)));
    }

    static Set<String> stems(String text, String language) {
        Set<String> stems = new LinkedHashSet<>(WordStems.of(text, language));
        stems.removeAll(REQUESTED.computeIfAbsent(language, _ -> WordStems.of(REQUESTS, language)));
        return stems;
    }

    private static double rarity(String stem, List<StatementCandidate> all) {
        long in = all.stream().filter(contender -> contender.stems().contains(stem)).count();
        return Math.log(1 + (all.size() - in + 0.5) / (in + 0.5));
    }

    /** The same words have other stems in another language. */
    private Set<String> asked(String language) {
        return asked.computeIfAbsent(language, _ -> stems(question, language));
    }

    /** The match of each statement of one passage, in [0, 1], in their order. */
    double[] of(List<StatementCandidate> passage) {
        double[] matches = new double[passage.size()];
        if (passage.isEmpty()) {
            return matches;
        }
        String language = passage.getFirst().language();
        List<String> titles = passage.getFirst().passage().passage().headings();
        Set<String> headings = stems(String.join(" ", titles), language);
        double section = IN_SECTION + ABOUT_NOTHING_ELSE * precision(titles, language);
        Set<String> whole = new HashSet<>();
        passage.forEach(contender -> whole.addAll(contender.stems()));
        Set<String> before = Set.of();
        for (int i = 0; i < matches.length; i++) {
            Set<String> own = passage.get(i).stems();
            matches[i] = match(asked(language), new Surroundings(own, headings, before, whole, section));
            before = own;
        }
        return matches;
    }

    /** Which share of the innermost title's words was asked for. */
    private double precision(List<String> titles, String language) {
        Set<String> title = titles.isEmpty() ? Set.of() : stems(titles.getLast(), language);
        long wanted = title.stream().filter(asked(language)::contains).count();
        return title.isEmpty() ? 0 : (double) wanted / title.size();
    }

    private double match(Set<String> wanted, Surroundings surroundings) {
        double shared = 0;
        double titled = 0;
        double all = 0;
        for (String stem : wanted) {
            double weight = rarity.getOrDefault(stem, 0.0);
            shared += weight * surroundings.nearness(stem);
            titled += surroundings.headings.contains(stem) ? weight : 0;
            all += weight;
        }
        return all == 0 ? 0 : Math.max(shared, surroundings.section * titled) / all;
    }

    /**
     * The words of a statement and of what stands around it; {@code section} is what the headings count if they say
     * all.
     */
    private record Surroundings(Set<String> own, Set<String> headings, Set<String> before, Set<String> passage,
            double section) {

        double nearness(String stem) {
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
