package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.request.Request;
import app.footnote.model.session.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a compound request part by part, each below its question. Immutable.
 *
 * @param search finds the passages for a part
 * @param quotes answers the parts
 */
public record CompoundAnswerer(SubjectSearch search, QuoteWriter quotes) implements KindAnswerer {

    private static final int PASSAGES = 8;
    /** Of all parts together, for a language model. */
    private static final int MOST_PASSAGES = 10;

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<Findings> findings = findings(request);
        if (findings.stream().noneMatch(found -> found.retrieval().covered())) {
            return Optional.empty();
        }
        Answer.Ending best = new Answer.Ending.NotInNotes();
        for (int i = 0; i < findings.size(); i++) {
            Answer.Ending ending = write(request, request.request().parts().get(i), findings.get(i));
            boolean isBetter = ending instanceof Answer.Ending.Complete || best instanceof Answer.Ending.NotInNotes;
            best = isBetter ? ending : best;
        }
        return Optional.of(best);
    }

    /** The passages of all parts by turns. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        List<Findings> findings = findings(request);
        if (findings.stream().noneMatch(found -> found.retrieval().covered())) {
            return Optional.empty();
        }
        List<List<FoundPassage>> parts = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Question question = question(request, request.request().parts().get(i));
            parts.add(quotes.answer(question, findings.get(i), request.draft()).material().passages());
        }
        return Optional.of(PassageMerger.roundRobin(parts).stream().limit(MOST_PASSAGES).toList());
    }

    private List<Findings> findings(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<Findings> findings = new ArrayList<>();
        for (Request part : request.request().parts()) {
            findings.add(search.find(part.text(), request.question(), PASSAGES));
        }
        return findings;
    }

    private static Question question(QuotedRequest request, Request part) {
        Question whole = request.question();
        return new Question(part.text(), whole.history(), whole.scope(), Optional.empty(), whole.options());
    }

    private Answer.Ending write(QuotedRequest request, Request part, Findings found)
            throws RetrievalException, InterruptedException {
        AnswerDraft draft = request.draft();
        draft.write((draft.isEmpty() ? "" : "\n\n") + "**" + MarkdownText.fromPlain(part.text()) + "?**\n\n");
        return quotes.answer(question(request, part), found, draft).write();
    }
}
