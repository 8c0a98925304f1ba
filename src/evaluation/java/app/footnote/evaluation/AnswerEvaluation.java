package app.footnote.evaluation;

import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.quote.QuoteWriter;
import app.footnote.answer.quote.QuotesAnswerer;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Measures answers that consist of quotes: how many contain a correct answer word for word, how long they are, and how
 * they end. The baseline is the first two sentences of the passage that BM25 ranks first. The arguments are those of
 * {@link RetrievalEvaluation}; only sets whose questions have {@code answers} are useful.
 */
public final class AnswerEvaluation {

    private final Answerer answerer;
    private final IndexedNotes notes;
    private final AnswerFigures quotes = new AnswerFigures("quotes");
    private final AnswerFigures baseline = new AnswerFigures("BM25, two sentences");

    private AnswerEvaluation(Answerer answerer, IndexedNotes notes) {
        this.answerer = answerer;
        this.notes = notes;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Set<String> setNames = Arrays.stream(args).skip(1).collect(Collectors.toSet());
        out.println(AnswerFigures.header());
        try (Embedder embedder = EvaluationEmbedder.open();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path folder : RetrievalEvaluation.sets(Path.of(args[0]), setNames)) {
                measure(EvaluationSet.read(folder), embedder, executor, out);
            }
        }
    }

    private static void measure(EvaluationSet set, Embedder embedder, ExecutorService executor, PrintStream out)
            throws Exception {
        try (IndexedNotes notes = IndexedNotes.read(set.notesFolder(), embedder)) {
            Retriever retriever = new Retriever(embedder, notes.index(), notes::names);
            AnswerEvaluation evaluation = new AnswerEvaluation(
                    new QuotesAnswerer(new AnswerSearch(retriever, notes), new QuoteWriter(embedder, notes), executor),
                    notes);
            for (Asked asked : set.questions()) {
                evaluation.ask(asked);
            }
            out.println(evaluation.quotes.row(set.name()));
            out.println(evaluation.baseline.row(set.name()));
        }
    }

    private void ask(Asked asked) throws Exception {
        Question question = new Question(asked.text(), FootnoteFinder.turns(asked.history()), Scope.all());
        Answer answer = answerer.ask(question, _ -> {
        }).await();
        String text = answer.footnotes()
                .stream()
                .map(footnote -> footnote.quote().words())
                .collect(Collectors.joining(" "));
        quotes.add(asked, text, answer.ending());
        baseline.add(asked, firstSentences(asked.text()), new Answer.Ending.Complete());
    }

    private String firstSentences(String question) throws IndexException {
        return notes.index()
                .candidates(new IndexQuery(question, Optional.empty(), Scope.all(), 1))
                .stream()
                .max(Comparator.comparingDouble(candidate -> candidate.words().orElse(0)))
                .map(AnswerEvaluation::firstSentences)
                .orElse("");
    }

    private static String firstSentences(Candidate candidate) {
        String text = candidate.passage().plain();
        List<Range> sentences = Sentences.of(text);
        return text.substring(0, sentences.get(Math.min(1, sentences.size() - 1)).end());
    }
}
