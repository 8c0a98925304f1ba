package app.footnote.answer.listing;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.passage.SubjectTerms;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.request.RequestKind;
import app.footnote.answer.request.RequestTopic;
import app.footnote.model.NoteId;
import app.footnote.model.PassageId;
import app.footnote.model.session.Answer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers with the lists of the notes that a request asks for. Immutable. */
public final class ListAnswerer implements KindAnswerer {

    private static final int PASSAGES = 20;
    private static final int MOST_NOTES = 3;
    private static final int MOST_PASSAGES = 6;
    private static final double LEAST_MATCH = 0.5;
    /** The lowest match of a further passage, as a share of the best match. */
    private static final double LEAST_MATCH_SHARE = 0.8;
    /** The best match of a further note, as a share of the best match. */
    private static final double LEAST_MATCH_SHARE_OF_NOTE = 0.95;
    private static final double SEARCH_WEIGHT = 0.12;

    private static final Pattern SERIES = Pattern.compile("\\s*\\(?\\d{1,2}\\s*/\\s*\\d{1,2}\\)?\\s*$");

    private final ScopeReading reading;
    private final SubjectSearch search;

    public ListAnswerer(NoteContents contents, NoteLookup notes, SubjectSearch search) {
        reading = new ScopeReading(contents, notes);
        this.search = search;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        Findings found = search.find(request.request().subject(), request.question(), PASSAGES);
        List<FoundPassage> all = askedNotes(request, found);
        List<ListEntry> entries = entries(request, all, found);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean counts = request.request().kind() == RequestKind.COUNT;
        new ListWriter(request.draft()).write(
                entries, ScopeReading.pages(all), reading.allPages(request.question().scope()), counts);
        return Optional.of(new Answer.Ending.Complete());
    }

    /** The passages with the entries of the list. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        Findings found = search.find(request.request().subject(), request.question(), PASSAGES);
        List<FoundPassage> listed = entries(request, askedNotes(request, found), found).stream()
                .map(ListEntry::passage).distinct().toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(listed);
    }

    private List<FoundPassage> askedNotes(QuotedRequest request, Findings found) throws RetrievalException {
        List<NoteId> named = request.findings().retrieval().named();
        return reading.of(
                !named.isEmpty()
                        ? named
                        : found.passages().stream().map(passage -> passage.passage().note()).distinct()
                                .limit(MOST_NOTES).toList());
    }

    private static List<ListEntry> entries(QuotedRequest request, List<FoundPassage> all, Findings found) {
        return ListFinder.entries(matching(RequestTopic.of(request.request()), all, found), all);
    }

    /** What is common in one note, such as its topic, tells little about its sections. */
    private static TopicMatch topic(
            Map<NoteId, TopicMatch> topics, String subject, FoundPassage passage, List<FoundPassage> all) {
        return topics.computeIfAbsent(
                passage.passage().note(),
                note -> new TopicMatch(
                        new SubjectTerms(
                                subject, all.stream().filter(other -> other.passage().note().equals(note)).toList())));
    }

    private static List<FoundPassage> matching(String subject, List<FoundPassage> all, Findings found) {
        Map<NoteId, TopicMatch> topics = new HashMap<>();
        Map<PassageId, Double> hits = new HashMap<>();
        found.passages().forEach(passage -> hits.put(passage.passage().id(), passage.hit().score()));
        Map<FoundPassage, Double> matches = new HashMap<>();
        for (FoundPassage passage : all) {
            double hit = hits.getOrDefault(passage.passage().id(), 0.0);
            matches.put(passage,
                    (topic(topics, subject, passage, all).of(passage) + SEARCH_WEIGHT * hit) / (1 + SEARCH_WEIGHT));
        }
        double best = matches.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = Math.max(LEAST_MATCH, LEAST_MATCH_SHARE * best);
        Set<NoteId> bestNotes = all.stream()
                .filter(passage -> matches.getOrDefault(passage, 0.0) >= LEAST_MATCH_SHARE_OF_NOTE * best)
                .map(passage -> passage.passage().note()).collect(Collectors.toSet());
        return all.stream()
                .filter(passage -> bestNotes.contains(passage.passage().note()))
                .filter(passage -> matches.getOrDefault(passage, 0.0) >= least)
                .sorted(Comparator.comparingDouble((FoundPassage passage) -> matches.getOrDefault(passage, 0.0))
                        .reversed())
                .limit(MOST_PASSAGES)
                .flatMap(passage -> series(passage, all))
                .distinct()
                .toList();
    }

    /** The passage and the other slides of its series, such as {@code Hashing 2/3}. */
    private static Stream<FoundPassage> series(FoundPassage passage, List<FoundPassage> all) {
        List<String> headings = passage.passage().headings();
        if (headings.isEmpty() || !SERIES.matcher(headings.getLast()).find()) {
            return Stream.of(passage);
        }
        String title = SERIES.matcher(headings.getLast()).replaceFirst("");
        return all.stream()
                .filter(other -> other.passage().note().equals(passage.passage().note()))
                .filter(other -> !other.passage().headings().isEmpty())
                .filter(other -> SERIES.matcher(other.passage().headings().getLast()).replaceFirst("").equals(title));
    }
}
