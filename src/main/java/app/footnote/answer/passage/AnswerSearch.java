package app.footnote.answer.passage;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.model.session.AnswerOption;
import java.util.List;
import java.util.Optional;

/** The first step of each answer: searches the notes and reports the results to the draft. Immutable. */
public final class AnswerSearch {

    /** Later passages rarely add anything to an answer. */
    private static final int PASSAGES = 8;

    /** As many as a student reads while a model is loaded. */
    private static final int PREVIEW_PASSAGES = 3;

    private final PassageSearch search;
    private final NoteLookup notes;

    public AnswerSearch(PassageSearch search, NoteLookup notes) {
        this.search = search;
        this.notes = notes;
    }

    /** The passages for the question. The draft gets the events of the search and its notices. */
    public Findings find(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        draft.searching();
        preview(question, draft);
        Retrieval retrieval = search.retrieve(question, PASSAGES);
        draft.setContext(SearchContext.of(question, retrieval, notes));
        if (!retrieval.named().isEmpty()) {
            draft.offer(AnswerOption.ALL_NOTES);
        }
        List<FoundPassage> passages = FoundPassage.all(retrieval.hits(), notes);
        draft.found(
                passages.stream().map(FoundPassage::hit).toList(),
                passages.stream().map(FoundPassage::opening).toList());
        if (retrieval.shortcoming().isPresent()) {
            draft.addNotice(retrieval.shortcoming().get());
        }
        return new Findings(retrieval, passages);
    }

    private void preview(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        Optional<Retrieval> preview = search.preview(question, PREVIEW_PASSAGES);
        if (preview.isPresent()) {
            draft.foundByWords(WordPreview.of(FoundPassage.all(preview.get().hits(), notes)));
        }
    }
}
