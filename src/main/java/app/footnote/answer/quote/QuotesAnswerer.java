package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.AnswerHandle;
import app.footnote.answer.AnswerTask;
import app.footnote.answer.Answerer;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Answers with the very sentences of the notes that answer the question, each with its footnote, and with nothing else:
 * no language model is needed, and nothing can be invented. Safe for use by many threads.
 */
public final class QuotesAnswerer implements Answerer {

    /** More passages than this hold nothing that the first ones have not said. */
    private static final int PASSAGES = 8;

    /** As many as are read while a model is loaded. */
    private static final int FIRST_PASSAGES = 3;

    private final PassageSearch search;
    private final Embedder embedder;
    private final NoteLookup notes;
    private final Executor executor;

    /**
     * @param embedder compares the sentences with the question; best the built-in one, whatever embeds the passages,
     * for the comparison is fitted to its cosines
     * @param executor where answers are written, one task for each; best a thread of its own for every task
     */
    public QuotesAnswerer(Retriever retriever, Embedder embedder, NoteLookup notes, Executor executor) {
        this((PassageSearch) retriever, embedder, notes, executor);
    }

    public QuotesAnswerer(PassageSearch search, Embedder embedder, NoteLookup notes, Executor executor) {
        this.search = search;
        this.embedder = embedder;
        this.notes = notes;
        this.executor = executor;
    }

    @Override
    public AnswerHandle ask(Question question, Consumer<AnswerEvent> events) {
        return AnswerTask.start(executor, AnswerProvenance.QUOTES, events, draft -> write(question, draft));
    }

    private Answer.Ending write(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        return quote(question, search(question, draft), draft);
    }

    /** Searches the notes, and says in the draft what was found. */
    public Findings search(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        draft.searching();
        tellAtOnce(question, draft);
        Retrieval retrieval = search.retrieve(question, PASSAGES);
        List<FoundPassage> found = FoundPassage.all(retrieval.hits(), notes);
        draft.found(
                found.stream().map(FoundPassage::hit).toList(),
                found.stream().map(FoundPassage::opening).toList());
        if (retrieval.shortcoming().isPresent()) {
            draft.noticed(retrieval.shortcoming().get());
        }
        return new Findings(retrieval, found);
    }

    private void tellAtOnce(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        Optional<Retrieval> byWords = search.atOnce(question, FIRST_PASSAGES);
        if (byWords.isPresent()) {
            draft.foundByWords(WordPreview.of(FoundPassage.all(byWords.get().hits(), notes)));
        }
    }

    /** Writes the sentences that answer the question, or that the notes do not cover it. */
    public Answer.Ending quote(Question question, Findings findings, AnswerDraft draft)
            throws RetrievalException, InterruptedException {
        if (findings.passages().isEmpty()) {
            return uncovered(question, draft).nothingFound();
        }
        List<StatementCandidate> contenders = contenders(question, findings.passages());
        if (!findings.covered() || contenders.isEmpty()) {
            return uncovered(question, draft).nearest(findings.passages(), contenders);
        }
        List<Excerpt> excerpts = new StatementSelector(QuestionKind.of(question.text())).choose(contenders);
        new QuoteComposer(draft).write(excerpts);
        return new Answer.Ending.Complete();
    }

    /** Writes that the notes do not cover the question, and which pages come nearest. */
    public Answer.Ending nearest(Question question, Findings findings, AnswerDraft draft)
            throws RetrievalException, InterruptedException {
        List<StatementCandidate> contenders = contenders(question, findings.passages());
        return uncovered(question, draft).nearest(findings.passages(), contenders);
    }

    private UncoveredAnswer uncovered(Question question, AnswerDraft draft) {
        return new UncoveredAnswer(draft, notes.stock(question.scope()));
    }

    private List<StatementCandidate> contenders(Question question, List<FoundPassage> found)
            throws RetrievalException, InterruptedException {
        try {
            return new StatementScorer(embedder, question.text()).score(found);
        } catch (EmbedException e) {
            throw new RetrievalException(
                    Failure.verbatim(
                            Failure.Kind.EMBEDDING,
                            "The sentences of your notes could not be compared with the question: " + e.getMessage(),
                            "Look at the state of the embedding model on the set-up page."),
                    e);
        }
    }
}
