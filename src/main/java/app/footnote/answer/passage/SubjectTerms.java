package app.footnote.answer.passage;

import app.footnote.index.lucene.language.WordStems;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a subject, weighted by their rarity among some passages. Not thread-safe. */
public final class SubjectTerms {

    /** British spellings: {@code optimisation}. */
    private static final Pattern BRITISH = Pattern.compile("(?<=\\p{L}{3})is(?=(?:e[rsd]?|ing|ations?)\\b)");

    /** The stems of some plurals, such as {@code lists}, keep their ending. */
    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{2}[^sui])s$");

    private static final int LEAST_COMMON_START = 4;
    private static final double LEAST_COMMON_SHARE = 0.7;

    private final String subject;
    private final Collection<FoundPassage> among;
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    public SubjectTerms(String subject, Collection<FoundPassage> among) {
        this.subject = subject;
        this.among = among;
    }

    /** The weighted share of the subject's words that are among the stems, in [0, 1]. */
    public double share(Set<String> stems, String language) {
        Map<String, Double> weighted = weights.computeIfAbsent(language, this::weights);
        double all = weighted.values().stream().mapToDouble(Double::doubleValue).sum();
        double shared = weighted.entrySet().stream().filter(term -> stems.contains(term.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
        return all == 0 ? 0 : shared / all;
    }

    /** Whether the rarest word of the subject is among the stems. */
    public boolean hasRarest(Set<String> stems, String language) {
        return weights.computeIfAbsent(language, this::weights).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(rarest -> stems.contains(rarest.getKey()))
                .isPresent();
    }

    /** Whether a text has the words of the subject, and no others. */
    public boolean areAllOf(String text, String language) {
        return weights.computeIfAbsent(language, this::weights).keySet().equals(stems(text, language));
    }

    /** The weighted share of the subject's words that the text has, in [0, 1]. */
    public double share(String text, String language) {
        return share(stems(text, language), language);
    }

    /** The stems of a text as they are compared here. */
    public static Set<String> stems(String text, String language) {
        if (!language.equals("en")) {
            return WordStems.of(text, language);
        }
        return WordStems.of(BRITISH.matcher(text).replaceAll("iz"), language).stream()
                .map(stem -> PLURAL.matcher(stem).replaceFirst(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Words that no passage has are replaced by similar ones; if there are none, they have an average weight. */
    private Map<String, Double> weights(String language) {
        List<Set<String>> passages = among.stream()
                .filter(passage -> passage.passage().language().equals(language))
                .map(passage -> stems(textWithHeadings(passage), language))
                .toList();
        Map<String, Double> found = new HashMap<>();
        int missing = 0;
        for (String stem : stems(subject, language)) {
            Optional<String> known = known(stem, passages);
            known.ifPresent(similar -> found.put(similar, rarity(similar, passages)));
            missing += known.isPresent() ? 0 : 1;
        }
        double average = found.values().stream().mapToDouble(Double::doubleValue).average().orElse(1);
        for (int i = 0; i < missing; i++) {
            found.put(" " + i, average);
        }
        return found;
    }

    private static double rarity(String stem, List<Set<String>> passages) {
        long in = passages.stream().filter(passage -> passage.contains(stem)).count();
        return Math.log(1 + (passages.size() - in + 0.5) / (in + 0.5));
    }

    /** The stem, or the most similar one of the passages if none has it: the other word may be misspelt. */
    private static Optional<String> known(String stem, List<Set<String>> passages) {
        if (passages.stream().anyMatch(passage -> passage.contains(stem))) {
            return Optional.of(stem);
        }
        return passages.stream()
                .flatMap(Set::stream)
                .filter(other -> isSimilar(stem, other))
                .max(Comparator.comparingInt((String other) -> commonStart(stem, other))
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether the words have the same beginning, or differ in one letter. */
    private static boolean isSimilar(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int start = commonStart(one, other);
        int end =
                commonStart(new StringBuilder(one).reverse().toString(), new StringBuilder(other).reverse().toString());
        boolean sameBeginning = start >= LEAST_COMMON_START && start >= LEAST_COMMON_SHARE * longer;
        return sameBeginning || (longer > LEAST_COMMON_START && start > 0 && start + end >= longer - 1);
    }

    private static int commonStart(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start;
    }

    /** The headings and the words of a passage. */
    public static String textWithHeadings(FoundPassage passage) {
        return String.join("\n", passage.passage().headings()) + "\n" + passage.passage().plain();
    }
}
