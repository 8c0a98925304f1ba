package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.lucene.WordStems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores the statements of the found passages by how well each seems to answer the question: by the words they share,
 * weighted by how rare they are among the statements; by meaning, for the most promising; by the rank of the passage;
 * and by whether they look like what such a question is after.
 */
final class Relevance {

    /** What a word of the question counts that is not in the statement, but around it. */
    private static final double IN_HEADINGS = 0.5;
    private static final double IN_NEIGHBOUR = 0.35;
    private static final double IN_PASSAGE = 0.2;

    private static final double WORDS = 0.40;
    private static final double MEANING = 0.45;
    private static final double RANK = 0.25;
    private static final double LOOKS = 0.10;

    /** Cosines of the built-in model's vectors between a question and sentences: hardly any is outside of these. */
    private static final double UNRELATED = 0.45;
    private static final double THE_SAME = 0.9;

    /**
     * Each costs some milliseconds; a statement that shares no word must be in one of the best passages to get here.
     */
    private static final int EMBEDDED = 24;

    /** What a student says to be told something, rather than what the notes say. */
    private static final Set<String> REQUESTS = Set.of(
            "explain", "describ", "defin", "definit", "tell", "give", "show", "list", "mean", "name", "exampl", "pleas",
            "discuss", "summar", "erklar", "beschreib", "nenn", "beispiel", "bedeutet");

    private final Embedder embedder;
    private final String question;
    private final QuestionKind kind;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    Relevance(Embedder embedder, String question) {
        this.embedder = embedder;
        this.question = question;
        kind = QuestionKind.of(question);
    }

    /** The statements that may be quoted, best first. */
    List<Contender> score(List<FoundPassage> passages) throws EmbedException, InterruptedException {
        List<List<Contender>> byPassage = passages.stream().map(this::contenders).toList();
        weigh(byPassage.stream().flatMap(List::stream).toList());
        List<Contender> scored = new ArrayList<>();
        byPassage.forEach(contenders -> scored.addAll(scoreWords(contenders)));
        scored.removeIf(contender -> !Quotability.quotable(contender));
        scored.sort(Comparator.comparingDouble(Contender::score).reversed());
        List<Contender> best = addMeaning(scored);
        best.sort(Comparator.comparingDouble(Contender::score).reversed());
        return best;
    }

    private List<Contender> contenders(FoundPassage passage) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < passage.statements().size(); i++) {
            String plain = passage.plain(passage.statements().get(i));
            contenders.add(new Contender(passage, i, plain, stems(plain, passage), 0));
        }
        return contenders;
    }

    /** The same words have other stems in another language. */
    private Set<String> asked(FoundPassage passage) {
        return asked.computeIfAbsent(passage.passage().language(), _ -> stems(question, passage));
    }

    private static Set<String> stems(String text, FoundPassage passage) {
        Set<String> stems = new LinkedHashSet<>(WordStems.of(text, passage.passage().language()));
        stems.removeAll(REQUESTS);
        return stems;
    }

    private double rarity(String stem) {
        return rarity.getOrDefault(stem, 0.0);
    }

    private void weigh(List<Contender> all) {
        all.stream().flatMap(contender -> asked(contender.passage()).stream()).distinct().forEach(stem -> {
            long in = all.stream().filter(contender -> contender.stems().contains(stem)).count();
            rarity.put(stem, Math.log(1 + (all.size() - in + 0.5) / (in + 0.5)));
        });
    }

    private List<Contender> scoreWords(List<Contender> passage) {
        if (passage.isEmpty()) {
            return List.of();
        }
        FoundPassage found = passage.getFirst().passage();
        Set<String> headings = stems(String.join(" ", found.passage().headings()), found);
        Set<String> whole = new HashSet<>();
        passage.forEach(contender -> whole.addAll(contender.stems()));
        List<Contender> scored = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Contender contender = passage.get(i);
            Set<String> before = i == 0 ? Set.of() : passage.get(i - 1).stems();
            double words = words(asked(found), contender.stems(), headings, before, whole);
            double looks = kind.looksAnswered(contender.statement().kind(), contender.plain()) ? LOOKS : 0;
            scored.add(contender.scored(WORDS * words + RANK * found.hit().score() + looks));
        }
        return scored;
    }

    private double words(
            Set<String> asked, Set<String> own, Set<String> headings, Set<String> before, Set<String> whole) {
        double shared = 0;
        double all = 0;
        for (String stem : asked) {
            double nearness = own.contains(stem)
                    ? 1
                    : headings.contains(stem)
                            ? IN_HEADINGS
                            : before.contains(stem) ? IN_NEIGHBOUR : whole.contains(stem) ? IN_PASSAGE : 0;
            shared += nearness * rarity(stem);
            all += rarity(stem);
        }
        return all == 0 ? 0 : shared / all;
    }

    private List<Contender> addMeaning(List<Contender> sorted) throws EmbedException, InterruptedException {
        List<Contender> best = new ArrayList<>(sorted.subList(0, Math.min(EMBEDDED, sorted.size())));
        List<Contender> known = best.stream().filter(this::inKnownLanguage).toList();
        if (known.isEmpty()) {
            return best;
        }
        best.removeAll(known);
        float[] asked = embedder.question(question);
        List<float[]> vectors = embedder.passages(known.stream().map(Relevance::inContext).toList());
        for (int i = 0; i < known.size(); i++) {
            double near = (cosine(asked, vectors.get(i)) - UNRELATED) / (THE_SAME - UNRELATED);
            Contender contender = known.get(i);
            best.add(contender.scored(contender.score() + MEANING * Math.clamp(near, 0, 1)));
        }
        return best;
    }

    private boolean inKnownLanguage(Contender contender) {
        return embedder.knows(contender.passage().passage().language());
    }

    /** A sentence alone seldom says what it is about. */
    private static String inContext(Contender contender) {
        List<String> headings = contender.passage().passage().headings();
        return headings.isEmpty() ? contender.plain() : String.join(" - ", headings) + "\n" + contender.plain();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
