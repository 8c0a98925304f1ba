package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores the statements of the found passages by how well each seems to answer the question: by the words they share,
 * by meaning, by the rank of the passage, and by whether they look like what such a question is after.
 */
final class StatementScorer {

    /*
     * Fitted on questions about encyclopedia articles whose answers are known: see AnswerEvaluation. Meaning tells
     * most; the rest is decided among statements that mean nearly the same.
     */
    private static final double WORDS = 0.45;
    private static final double MEANING = 0.70;
    private static final double RANK = 0.20;
    private static final double LOOKS = 0.04;
    private static final double DEFINES = 0.20;
    /** Code is far from any question in words and in meaning, and yet wanted. */
    private static final double LISTING_WANTED = 0.40;
    /** A sentence that needs the one before it dilutes an answer. */
    private static final double DEPENDENT = 0.03;
    /** A section says what it is about at its beginning, and a note does so in its first passage. */
    private static final double BEGINNING = 0.03;

    /** Embedding one costs some milliseconds, and what words and rank put behind so many is hardly the best. */
    private static final int EMBEDDED = 24;

    private static final Comparator<StatementCandidate> BEST_FIRST = Comparator
            .comparingDouble(StatementCandidate::score).reversed();

    private final Embedder embedder;
    private final String question;
    private final QuestionKind kind;
    private final Map<String, Optional<DefinitionQuestion>> definitions = new HashMap<>();

    StatementScorer(Embedder embedder, String question) {
        this.embedder = embedder;
        this.question = question;
        kind = QuestionKind.of(question);
    }

    /** The statements that may be quoted, best first. */
    List<StatementCandidate> score(List<FoundPassage> passages) throws EmbedException, InterruptedException {
        List<List<StatementCandidate>> byPassage = passages.stream().map(StatementCandidate::all).toList();
        WordMatch words = new WordMatch(question, byPassage.stream().flatMap(List::stream).toList());
        List<StatementCandidate> best = byPassage.stream()
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

    private List<StatementCandidate> withoutMeaning(List<StatementCandidate> passage, double[] words) {
        List<StatementCandidate> scored = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            StatementCandidate contender = passage.get(i);
            double weight = embedder.knows(contender.language()) ? WORDS : WORDS + MEANING;
            double rank = RANK * contender.passage().hit().score();
            scored.add(contender.scored(weight * words[i] + rank + looks(contender) + beginning(contender)));
        }
        return scored;
    }

    private double looks(StatementCandidate contender) {
        String words = contender.plain();
        return switch (contender.statement().kind()) {
            case CODE -> kind == QuestionKind.EXAMPLE ? LISTING_WANTED : 0;
            case TABLE, FORMULA -> 0;
            case SENTENCE, ITEM -> (defines(contender) ? DEFINES : 0)
                    + (kind.looksAnswered(words) ? LOOKS : 0)
                    - (ContextDependence.leansBack(words) ? DEPENDENT : 0);
        };
    }

    private boolean defines(StatementCandidate contender) {
        return definitions
                .computeIfAbsent(contender.language(), language -> DefinitionQuestion.asked(question, language))
                .map(definition -> definition.isGivenBy(contender.plain()))
                .orElse(false);
    }

    private static double beginning(StatementCandidate contender) {
        boolean firstPassage = contender.passage().passage().ordinal() == 0;
        return BEGINNING / (1 + contender.number()) * (firstPassage ? 2 : 1);
    }
}
