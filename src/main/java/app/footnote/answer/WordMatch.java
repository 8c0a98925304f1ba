package app.footnote.answer;

import app.footnote.index.lucene.WordStems;
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
    /** What a statement counts at least that stands in a section whose titles say all that was asked. */
    private static final double IN_SECTION = 0.85;

    /** What a student says to be told something, rather than what the notes say. */
    private static final String REQUESTS = """
            explain describe define definition tell give show list mean name example examples please discuss summarize \
            erkläre beschreibe nenne definiere beispiel bedeutet \
            explica describe define ejemplo explique descreva defina exemplo""";

    private static final Map<String, Set<String>> REQUESTED = new ConcurrentHashMap<>();

    private final String question;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    WordMatch(String question, List<Contender> all) {
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

    private static double rarity(String stem, List<Contender> all) {
        long in = all.stream().filter(contender -> contender.stems().contains(stem)).count();
        return Math.log(1 + (all.size() - in + 0.5) / (in + 0.5));
    }

    /** The same words have other stems in another language. */
    private Set<String> asked(String language) {
        return asked.computeIfAbsent(language, _ -> stems(question, language));
    }

    /** The match of each statement of one passage, in [0, 1], in their order. */
    double[] of(List<Contender> passage) {
        double[] matches = new double[passage.size()];
        if (passage.isEmpty()) {
            return matches;
        }
        String language = passage.getFirst().language();
        String titles = String.join(" ", passage.getFirst().passage().passage().headings());
        Set<String> headings = stems(titles, language);
        Set<String> whole = new HashSet<>();
        passage.forEach(contender -> whole.addAll(contender.stems()));
        Set<String> before = Set.of();
        for (int i = 0; i < matches.length; i++) {
            Set<String> own = passage.get(i).stems();
            matches[i] = match(asked(language), new Surroundings(own, headings, before, whole));
            before = own;
        }
        return matches;
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
        return all == 0 ? 0 : Math.max(shared, IN_SECTION * titled) / all;
    }

    /** The words of a statement and of what stands around it. */
    private record Surroundings(Set<String> own, Set<String> headings, Set<String> before, Set<String> passage) {

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
