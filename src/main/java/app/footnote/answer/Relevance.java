package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores the statements of the found passages by how well each seems to answer the question: by the words they share,
 * by meaning, by the rank of the passage, and by whether they look like what such a question is after.
 */
final class Relevance {

    private static final double WORDS = 0.40;
    private static final double MEANING = 0.45;
    private static final double RANK = 0.25;
    private static final double LOOKS = 0.10;
    /** A section says what it is about at its beginning, and a note does so in its first passage. */
    private static final double BEGINNING = 0.06;

    /** Embedding one costs some milliseconds, and what words and rank put behind so many is hardly the best. */
    private static final int EMBEDDED = 24;

    private static final Comparator<Contender> BEST_FIRST = Comparator.comparingDouble(Contender::score).reversed();

    private final Embedder embedder;
    private final String question;
    private final QuestionKind kind;

    Relevance(Embedder embedder, String question) {
        this.embedder = embedder;
        this.question = question;
        kind = QuestionKind.of(question);
    }

    /** The statements that may be quoted, best first. */
    List<Contender> score(List<FoundPassage> passages) throws EmbedException, InterruptedException {
        List<List<Contender>> byPassage = passages.stream().map(Contender::all).toList();
        WordMatch words = new WordMatch(question, byPassage.stream().flatMap(List::stream).toList());
        List<Contender> best = byPassage.stream()
                .flatMap(passage -> withoutMeaning(passage, words.of(passage)).stream())
                .filter(Quotability::quotable)
                .sorted(BEST_FIRST)
                .limit(EMBEDDED)
                .toList();
        MeaningMatch meaning = new MeaningMatch(embedder, question, best);
        return best.stream()
                .map(contender -> contender.scored(contender.score() + MEANING * meaning.of(contender).orElse(0)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private List<Contender> withoutMeaning(List<Contender> passage, double[] words) {
        List<Contender> scored = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            Contender contender = passage.get(i);
            boolean looks = kind.looksAnswered(contender.statement().kind(), contender.plain());
            double weight = embedder.knows(contender.language()) ? WORDS : WORDS + MEANING;
            double rank = RANK * contender.passage().hit().score();
            scored.add(contender.scored(weight * words[i] + rank + (looks ? LOOKS : 0) + beginning(contender)));
        }
        return scored;
    }

    private static double beginning(Contender contender) {
        boolean firstPassage = contender.passage().passage().ordinal() == 0;
        return BEGINNING / (1 + contender.number()) * (firstPassage ? 2 : 1);
    }
}
