package app.footnote.answer.navigation;

import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.passage.SubjectTerms;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.model.session.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers with the places that speak most of the subject. Immutable. */
public final class NavigationAnswerer implements KindAnswerer {

    private static final int PASSAGES = 10;
    private static final int MOST_PLACES = 3;
    /** The share of the subject's words, weighted by rarity, that a place has at least. */
    private static final double LEAST_SHARE = 0.5;
    /** The same in a note that the request names, whose name is a part of the subject. */
    private static final double LEAST_SHARE_IN_NAMED_NOTE = 0.5;
    /** The least rank of a further place, as a share of the rank of the best one. */
    private static final double LEAST_RANK_SHARE = 0.85;

    private final SubjectSearch search;

    public NavigationAnswerer(SubjectSearch search) {
        this.search = search;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<NotePlace> places = places(request);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        new PlaceWriter(request.draft()).write(places, request.request().subject());
        return Optional.of(new Answer.Ending.Complete());
    }

    /** The best passage of each place. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        List<FoundPassage> best = places(request).stream().map(NotePlace::best).toList();
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private List<NotePlace> places(QuotedRequest request) throws RetrievalException, InterruptedException {
        String subject = request.request().subject();
        boolean namesNote = !request.findings().retrieval().named().isEmpty();
        Findings found = namesNote
                ? request.findings()
                : search.find(subject, request.question(), PASSAGES);
        return places(found, subject, namesNote ? LEAST_SHARE_IN_NAMED_NOTE : LEAST_SHARE);
    }

    private static List<NotePlace> places(Findings found, String subject, double leastShare) {
        SubjectTerms terms = new SubjectTerms(subject, found.passages());
        List<NotePlace> places = new ArrayList<>();
        for (FoundPassage passage : found.passages()) {
            double share = terms.share(SubjectTerms.textWithHeadings(passage), passage.passage().language());
            if (share >= leastShare || found.retrieval().covered()) {
                add(places, passage, share + passage.hit().score());
            }
        }
        places.sort(Comparator.comparingDouble(NotePlace::rank).reversed());
        return places.stream().filter(place -> place.rank() >= LEAST_RANK_SHARE * places.getFirst().rank())
                .limit(MOST_PLACES).toList();
    }

    private static void add(List<NotePlace> places, FoundPassage passage, double rank) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isSameSection(passage)) {
                places.set(i, places.get(i).with(passage, rank));
                return;
            }
        }
        places.add(NotePlace.of(passage, rank));
    }
}
