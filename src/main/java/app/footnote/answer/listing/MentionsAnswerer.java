package app.footnote.answer.listing;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectTerms;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.quote.StatementCandidate;
import app.footnote.answer.request.RequestTopic;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Answers with each place in the notes that mentions the subject. Immutable. */
public final class MentionsAnswerer implements KindAnswerer {

    private static final int MOST_PLACES = 16;
    /** A note mentions the subject if one of its passages has so much of its words, weighted by rarity. */
    private static final double LEAST_SHARE = 0.8;
    /** The share that the other passages of such a note have, which also have the rarest word. */
    private static final double LEAST_SHARE_OF_OTHERS = 0.5;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    /** A command or an acronym. */
    private static final Pattern CAPITALS = Pattern.compile("\\b[\\p{Lu}\\d]{3,}\\b");

    private final ScopeReading reading;

    public MentionsAnswerer(NoteContents contents, NoteLookup notes) {
        reading = new ScopeReading(contents, notes);
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<FoundPassage> all = askedNotes(request);
        List<ListEntry> entries = entries(topic(request), all);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        new ListWriter(request.draft()).write(
                entries.stream().limit(MOST_PLACES).toList(), ScopeReading.pages(all),
                reading.allPages(request.question().scope()), false);
        return Optional.of(new Answer.Ending.Complete());
    }

    /** The passages that mention the subject. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        List<FoundPassage> mentioning = entries(topic(request), askedNotes(request)).stream()
                .map(ListEntry::passage).limit(MOST_PLACES).toList();
        return mentioning.isEmpty() ? Optional.empty() : Optional.of(mentioning);
    }

    private List<FoundPassage> askedNotes(QuotedRequest request) throws RetrievalException {
        List<NoteId> named = request.findings().retrieval().named();
        return named.isEmpty() ? reading.all(request.question().scope()) : reading.of(named);
    }

    private static String topic(QuotedRequest request) {
        String topic = RequestTopic.of(request.request());
        String outside = IN_BRACKETS.matcher(topic).replaceAll(" ").strip();
        return outside.isEmpty() ? topic : outside;
    }

    private static List<ListEntry> entries(String topic, List<FoundPassage> all) {
        SubjectTerms terms = new SubjectTerms(topic, all);
        List<String> capitals = CAPITALS.matcher(topic).results().map(MatchResult::group).toList();
        Map<FoundPassage, Double> shares = new LinkedHashMap<>();
        for (FoundPassage passage : all) {
            boolean hasCapitals = capitals.stream().allMatch(passage.text()::contains);
            shares.put(passage, hasCapitals ? share(terms, passage) : 0);
        }
        Set<NoteId> notes = new HashSet<>();
        shares.forEach((passage, share) -> {
            if (share >= LEAST_SHARE) {
                notes.add(passage.passage().note());
            }
        });
        List<ListEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        shares.forEach((passage, share) -> {
            boolean isEnough = share >= LEAST_SHARE || (share >= LEAST_SHARE_OF_OTHERS && hasRarest(terms, passage));
            if (isEnough && notes.contains(passage.passage().note())) {
                mention(passage, terms).filter(entry -> seen.add(passage.plain(entry.statements().getFirst())))
                        .ifPresent(entries::add);
            }
        });
        return entries;
    }

    private static boolean hasRarest(SubjectTerms terms, FoundPassage passage) {
        String language = passage.passage().language();
        return terms.hasRarest(SubjectTerms.stems(SubjectTerms.textWithHeadings(passage), language), language);
    }

    private static double share(SubjectTerms terms, FoundPassage passage) {
        return terms.share(SubjectTerms.textWithHeadings(passage), passage.passage().language());
    }

    /** The statement that has most of the subject's words, if it has any. */
    private static Optional<ListEntry> mention(FoundPassage passage, SubjectTerms terms) {
        return StatementCandidate.all(passage).stream()
                .filter(candidate -> candidate.statement().isProse())
                .filter(candidate -> terms.share(candidate.plain(), candidate.language()) > 0)
                .max(Comparator.comparingDouble(
                        candidate -> terms.share(candidate.plain(), candidate.language())))
                .map(candidate -> new ListEntry(passage, candidate.number(), candidate.number()));
    }
}
