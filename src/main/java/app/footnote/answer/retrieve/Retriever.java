package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.name.NamedNotes;
import app.footnote.answer.name.NoteNameSource;
import app.footnote.answer.name.NoteNames;
import app.footnote.answer.request.ContextualRequest;
import app.footnote.answer.request.Request;
import app.footnote.answer.request.RequestKind;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Hit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the passages for a question. The window, the command line and the evaluation all search through it. Safe for
 * use by several threads.
 */
public final class Retriever implements PassageSearch {

    private static final Logger LOG = LoggerFactory.getLogger(Retriever.class);

    private final Embedder embedder;
    private final PassageIndex index;
    private final NoteNameSource names;

    public Retriever(Embedder embedder, PassageIndex index, NoteNameSource names) {
        this.embedder = embedder;
        this.index = index;
        this.names = names;
    }

    /** The best passages for the question, at most {@code limit}. */
    @Override
    public Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException {
        NamedNoteSearch search = search(question);
        try {
            Retrieval found = found(search, limit);
            return found.without(missing(question, search, found));
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    /** The terms of the question that no note mentions. Only passages show whether a word is a misspelt one. */
    private MissingTerms missing(Question question, NamedNoteSearch search, Retrieval found)
            throws IndexException {
        return new MissingTermFinder(question.text(), names.names(), embedder)
                .of(search.missingWords(), found.hits().stream().map(Hit::passage).toList());
    }

    /** The result of a search by words, if the embedding model is not loaded yet. */
    @Override
    public Optional<Retrieval> preview(Question question, int limit) throws RetrievalException {
        if (embedder.ready()) {
            return Optional.empty();
        }
        NamedNoteSearch search = search(question);
        try {
            return Optional.of(search.byWords(limit));
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    private NamedNoteSearch search(Question question) {
        Request request = ContextualRequest.of(question);
        return new NamedNoteSearch(index, question, request, named(question, request));
    }

    private NamedNotes named(Question question, Request request) {
        NoteNames all = names.names();
        NamedNotes named = all.namedBy(question.text(), question.scope());
        if (question.options().contains(AnswerOption.ALL_NOTES)) {
            return named.unrestricted(question.text());
        }
        if (named.isRestricted() || request.kind() != RequestKind.OVERVIEW) {
            return named;
        }
        // A summary of a whole title is a summary of its note. Other questions about a title are answered by all notes.
        NamedNotes titled = all.titled(request.subject(), question.text(), question.scope());
        return titled.isRestricted() ? titled : named;
    }

    private static RetrievalException failure(IndexException cause) {
        return new RetrievalException(
                new Failure(
                        Failure.Kind.INDEX, Message.of("answer.search-failed", cause.failure().problem()),
                        remedy(cause)),
                cause);
    }

    /** Only an index that could not be read is rebuilt; a server or another program needs another remedy. */
    private static Remedy remedy(IndexException cause) {
        return switch (cause.kind()) {
            case DAMAGED, OTHER_FORMAT, FAILED -> Remedy.of(RemedyAction.RESTART_OR_REBUILD_INDEX);
            case IN_USE, OTHER_EMBEDDING, ADDRESS, UNSUITABLE_SERVER, PASSWORD, UNREACHABLE, VECTORS_UNREACHABLE ->
                    cause.failure().remedy();
        };
    }

    /** Falls back to a search by words, which finds most passages. */
    private Retrieval found(NamedNoteSearch search, int limit) throws IndexException, InterruptedException {
        try {
            return search.byMeaning(embedder, limit);
        } catch (EmbedException e) {
            LOG.warn("A question is searched by its words only", e);
            return search.byWords(limit)
                    .with(wordsOnly(Failure.Kind.EMBEDDING, e.failure(), RemedyAction.CHECK_EMBEDDING_MODEL));
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.VECTORS_UNREACHABLE) {
                throw e;
            }
            LOG.warn("A question is searched by its words only", e);
            return search.byWords(limit)
                    .with(wordsOnly(Failure.Kind.SERVER, e.failure(), RemedyAction.WAIT_FOR_SERVER));
        }
    }

    private static Failure wordsOnly(Failure.Kind kind, Failure cause, RemedyAction remedy) {
        return new Failure(kind, Message.of("answer.words-only", cause.problem()), Remedy.of(remedy));
    }
}
