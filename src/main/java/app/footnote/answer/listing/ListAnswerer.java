package app.footnote.answer.listing;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.request.RequestKind;
import app.footnote.answer.request.RequestTopic;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Optional;

/** Answers with the lists of the notes that a request asks for. Immutable. */
public final class ListAnswerer implements KindAnswerer {

    private static final int PASSAGES = 30;
    /** Later notes have few words of the subject. */
    private static final int MOST_NOTES = 8;

    private final ScopeReading reading;
    private final SubjectSearch search;

    public ListAnswerer(NoteContents contents, NoteLookup notes, SubjectSearch search) {
        reading = new ScopeReading(contents, notes);
        this.search = search;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        ListedNotes listed = listed(request);
        List<ListEntry> entries = entries(listed);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean counts = request.request().kind() == RequestKind.COUNT;
        new ListWriter(request.draft()).write(
                entries, pages(request, listed), reading.allPages(request.question().scope()), counts);
        return Optional.of(new Answer.Ending.Complete());
    }

    /** The passages with the entries of the list. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        List<FoundPassage> listed = entries(listed(request)).stream()
                .map(ListEntry::passage).distinct().toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(listed);
    }

    private ListedNotes listed(QuotedRequest request) throws RetrievalException, InterruptedException {
        Findings found = search.find(request.request().subject(), request.question(), PASSAGES);
        List<NoteId> named = request.findings().retrieval().named();
        List<NoteId> asked = named.isEmpty() ? bestNotes(found) : named;
        return new ListedNotes(RequestTopic.of(request.request()), found.passages(), reading.of(asked));
    }

    private static List<NoteId> bestNotes(Findings found) {
        return found.passages().stream().map(passage -> passage.passage().note()).distinct().limit(MOST_NOTES).toList();
    }

    private static List<ListEntry> entries(ListedNotes listed) {
        return listed.section().map(section -> ListFinder.entries(section, listed.all()))
                .filter(entries -> !entries.isEmpty())
                .orElseGet(() -> ListFinder.entries(listed.matching(), listed.all()));
    }

    /** The pages that were looked at: the search compares all passages of the scope. */
    private long pages(QuotedRequest request, ListedNotes listed) {
        return request.findings().retrieval().named().isEmpty()
                ? reading.pagesWithText(request.question().scope())
                : ScopeReading.pages(listed.all());
    }
}
