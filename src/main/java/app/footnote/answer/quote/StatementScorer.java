package app.footnote.answer.quote;

import static java.util.function.Predicate.not;

import app.footnote.answer.Question;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.request.DefinitionQuestion;
import app.footnote.answer.request.EllipticalQuestion;
import app.footnote.answer.retrieve.TranslatedQuestion;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scores the statements of the found passages by common words, by meaning, by the rank of the passage, and by words
 * that are typical of an answer to such a question. Not thread-safe.
 */
final class StatementScorer {

    /*
     * The weights are fitted to questions about encyclopedia articles with known answers: see AnswerEvaluation. Meaning
     * is most important; the rest decides between statements of similar meaning.
     */
    private static final double WORDS_WEIGHT = 0.45;
    private static final double MEANING_WEIGHT = 0.70;
    private static final double PROBABILITY_WEIGHT = 0.40;
    /** Divided by the rank of the passage, counted from 1. */
    private static final double RANK_WEIGHT = 0.10;
    private static final double TYPICAL_WORDS_WEIGHT = 0.04;
    private static final double DEFINITION_WEIGHT = 0.40;
    /** A section whose heading is just the subject says what it is, often without naming it again. */
    private static final double OWN_SECTION_WEIGHT = 0.10;
    /** Code has little in common with a question in words and in meaning, even if the question asks for it. */
    private static final double WANTED_CODE_WEIGHT = 0.40;
    /** A sentence that depends on the one before it makes an answer longer. */
    private static final double DEPENDENCE_WEIGHT = 0.03;
    /** A section names its topic at its beginning, and a note in its first passage. */
    private static final double BEGINNING_WEIGHT = 0.03;

    /** Embedding takes some milliseconds each. The best statement is hardly ever beyond this rank. */
    private static final int MOST_EMBEDDED = 24;

    private static final Comparator<StatementCandidate> BEST_FIRST = Comparator
            .comparingDouble(StatementCandidate::score).reversed();

    private final Embedder embedder;
    private final String question;
    private final String inContext;
    private final List<Footnote> read;
    private final QuestionKind kind;
    private final Map<String, Optional<DefinitionQuestion>> definitions = new HashMap<>();

    /** Scores statements by a question that needs no other. */
    StatementScorer(Embedder embedder, String question) {
        this(embedder, question, question, List.of());
    }

    private StatementScorer(Embedder embedder, String question, String inContext, List<Footnote> read) {
        this.embedder = embedder;
        this.question = question;
        this.inContext = inContext;
        this.read = read;
        kind = QuestionKind.of(question);
    }

    /** Scores statements by a question and by the one before, if it leaves out what that one has said. */
    static StatementScorer inContext(Embedder embedder, Question question) {
        if (!EllipticalQuestion.continuesAnother(question)) {
            return new StatementScorer(embedder, question.text());
        }
        Turn last = question.history().getLast();
        return new StatementScorer(
                embedder, question.text(), last.question() + " " + question.text(), last.answer().footnotes());
    }

    /** The quotable statements, best first. */
    List<StatementCandidate> score(List<FoundPassage> passages) throws EmbedException, InterruptedException {
        List<List<StatementCandidate>> byPassage = passages.stream().map(StatementCandidate::all).toList();
        List<StatementCandidate> all = byPassage.stream().flatMap(List::stream).toList();
        WordMatch words = new WordMatch(question, all);
        String compared = new TranslatedQuestion(inContext, embedder)
                .text(passages.stream().map(FoundPassage::passage).toList());
        WordMatch wordsInContext = compared.equals(question) ? words : new WordMatch(compared, all);
        List<StatementCandidate> best = IntStream.range(0, byPassage.size())
                .mapToObj(i -> withoutMeaning(
                        byPassage.get(i), words.of(byPassage.get(i)), wordsInContext.of(byPassage.get(i)), i + 1))
                .flatMap(List::stream)
                .filter(Quotability::isQuotable)
                .sorted(BEST_FIRST)
                .limit(MOST_EMBEDDED)
                .toList();
        MeaningMatch meaning = new MeaningMatch(embedder, compared, best.stream().filter(not(this::isRead)).toList());
        MeaningMatch meaningOfRead = new MeaningMatch(embedder, question, best.stream().filter(this::isRead).toList());
        return best.stream()
                .map(candidate -> candidate.withMeaning(
                        meaning.of(candidate).orElse(meaningOfRead.of(candidate).orElse(0)), MEANING_WEIGHT))
                .sorted(BEST_FIRST)
                .toList();
    }

    private List<StatementCandidate> withoutMeaning(
            List<StatementCandidate> passage, double[] words, double[] wordsInContext, int passageRank) {
        List<StatementCandidate> scored = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            StatementCandidate candidate = passage.get(i);
            double weight = embedder.supports(candidate.language()) ? WORDS_WEIGHT : WORDS_WEIGHT + MEANING_WEIGHT;
            double rank = PROBABILITY_WEIGHT * candidate.passage().hit().score() + RANK_WEIGHT / passageRank;
            scored.add(candidate.scored(
                    words[i], weight * (isRead(candidate) ? words[i] : wordsInContext[i]) + rank + formScore(candidate)
                            + beginningScore(candidate)));
        }
        return scored;
    }

    /** Whether the last answer has quoted the statement. It repeats the words that a follow-up question leaves out. */
    private boolean isRead(StatementCandidate candidate) {
        if (read.isEmpty()) {
            return false;
        }
        Source source = candidate.passage().quote(candidate.number(), candidate.number()).source();
        return read.stream().map(Footnote::source).anyMatch(
                quoted -> quoted.note().equals(source.note()) && quoted.place().overlap(source.place()) > 0);
    }

    private double formScore(StatementCandidate candidate) {
        String words = candidate.plain();
        return switch (candidate.statement().kind()) {
            case CODE -> kind == QuestionKind.EXAMPLE ? WANTED_CODE_WEIGHT : 0;
            case TABLE, FORMULA -> 0;
            case SENTENCE, ITEM -> definitionScore(candidate)
                    + (kind.looksAnswered(words) ? TYPICAL_WORDS_WEIGHT : 0)
                    - (ContextDependence.isDependent(words) ? DEPENDENCE_WEIGHT : 0);
        };
    }

    private double definitionScore(StatementCandidate candidate) {
        Optional<DefinitionQuestion> definition = definitions
                .computeIfAbsent(candidate.language(), language -> DefinitionQuestion.parse(question, language));
        if (definition.isEmpty()) {
            return 0;
        }
        if (definition.get().isAnsweredBy(candidate.plain())) {
            return DEFINITION_WEIGHT;
        }
        List<String> headings = candidate.headings();
        return !headings.isEmpty() && definition.get().isTitled(headings.getLast()) ? OWN_SECTION_WEIGHT : 0;
    }

    private static double beginningScore(StatementCandidate candidate) {
        boolean firstPassage = candidate.passage().passage().ordinal() == 0;
        return BEGINNING_WEIGHT / (1 + candidate.number()) * (firstPassage ? 2 : 1);
    }
}
