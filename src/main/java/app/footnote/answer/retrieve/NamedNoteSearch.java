package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.answer.name.NamedNotes;
import app.footnote.answer.request.EllipticalQuestion;
import app.footnote.answer.request.Request;
import app.footnote.answer.request.RequestClassifier;
import app.footnote.answer.request.RequestKind;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.MissingWord;
import app.footnote.index.PassageIndex;
import app.footnote.index.QueryText;
import app.footnote.index.ranking.RankedCandidates;
import app.footnote.index.ranking.Ranking;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.PassageId;
import app.footnote.model.Scope;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One search for a question that may name notes. Passages of named notes rank higher; if the question restricts itself
 * to notes, their passages come first. Not thread-safe.
 */
final class NamedNoteSearch {

    /** Enough to include passages that only words or only meaning find. */
    private static final int CANDIDATES = 50;

    /** The log odds for a note with a name of which the question has one word that no other name has. */
    private static final double NAME_WEIGHT = .5;

    private static final double ANNOUNCING_WEIGHT = 5;

    private static final double DEFINING_WEIGHT = 1;

    private static final double DRAWING_WEIGHT = 2;

    /** The log odds that words contribute to the coverage of most answered questions. */
    private static final double FOREIGN_WORDS = .3;

    /** Hits beyond the limit that announcing passages may make room for. */
    private static final int FEW_MORE = 4;

    /** From here on, a passage announces more than it says. */
    private static final double MOST_ANNOUNCING = .5;

    /** Several matching words are hardly better evidence than two. */
    private static final double HIGHEST_LIKENESS = 2;

    /** The passages of notes whose names match at least so well are candidates in any case. */
    private static final double LEAST_LIKENESS = .7;

    private static final int MOST_NAMED_NOTES = 8;

    private final PassageIndex index;
    private final Question question;
    private final NamedNotes named;
    private final Request request;
    private final RequestKind kind;
    private final String text;

    /** @param request what the question asks for */
    NamedNoteSearch(PassageIndex index, Question question, Request request, NamedNotes named) {
        this.index = index;
        this.question = question;
        this.named = named;
        this.request = request;
        kind = request.kind();
        text = searched();
    }

    /**
     * The text to search for. Words such as "summary" or "list all" are rarely in the note itself, and neither are the
     * type and the number of a note. In the notes that a question names, the words of their names find nothing in
     * particular.
     */
    private String searched() {
        boolean namesNote = named.isRestricted() && !named.rest().isBlank();
        if (asksForPlaces()) {
            return namesNote ? RequestClassifier.classify(named.rest()).subject() : request.subject();
        }
        if (named.isRestricted() && named.hasTopic()) {
            return named.topic();
        }
        return namesNote ? named.rest() : question.text();
    }

    /** The words of the question that no passage has. */
    List<MissingWord> missingWords() throws IndexException {
        return index.missingWords(text);
    }

    Retrieval byWords(int limit) throws IndexException {
        return found(limit, QuestionVectors.none());
    }

    Retrieval byMeaning(Embedder embedder, int limit) throws EmbedException, IndexException, InterruptedException {
        return found(limit, QuestionVectors.of(question, embedded(embedder), uncited(), embedder));
    }

    /** The text whose vector is searched for. */
    private String embedded(Embedder embedder) throws IndexException {
        TranslatedQuestion translated = new TranslatedQuestion(text, embedder);
        if (!translated.isNeeded()) {
            return text;
        }
        List<Candidate> found = index.candidates(
                query(List.of(new QueryText(text, 1)), Optional.empty(), question.scope()));
        return translated.text(found.stream().map(Candidate::passage).toList());
    }

    /** Whether the question asks for an overview or for places, so that pages that only announce may be right. */
    private boolean asksForPlaces() {
        return switch (kind) {
            case OVERVIEW, LIST, COUNT, MENTIONS, NAVIGATION -> true;
            default -> false;
        };
    }

    private Retrieval found(int limit, QuestionVectors vectors) throws IndexException {
        EarlierTurns earlier = earlierTurns(vectors);
        RankedCandidates everywhere = ranked(question.scope(), likelyNotes(), vectors, earlier, limit);
        if (!named.isRestricted()) {
            return new Retrieval(everywhere.hits(), coverage(everywhere));
        }
        Scope asked = Scope.of(Set.of(), Set.copyOf(named.asked()));
        RankedCandidates there = ranked(asked, List.of(), vectors, earlier, limit);
        List<Hit> first = there.hits().isEmpty() || isAboutWholeNote() ? spread(limit) : there.hits();
        return new Retrieval(
                joined(first, everywhere.hits(), limit), coverage(there), named.asked(), MissingTerms.none(),
                Optional.empty());
    }

    /** The words of a question in another language are missing in a passage that answers it. */
    private double coverage(RankedCandidates ranked) {
        boolean foreign = !ranked.hits().isEmpty()
                && ForeignQuestion.is(question.text(), ranked.hits().getFirst().passage());
        return foreign ? ranked.coverageWith(FOREIGN_WORDS) : ranked.coverage();
    }

    /** Whether the question asks for an overview of the named note and of nothing in particular. */
    private boolean isAboutWholeNote() {
        return kind == RequestKind.OVERVIEW
                && RequestClassifier.classify(named.topic()).subject().isBlank();
    }

    /** The first passage of the best named note, which introduces it, and the longest one of each further part. */
    private List<Hit> spread(int limit) throws IndexException {
        List<Passage> all = index.contents(named.asked().getFirst());
        AnnouncingPassages announcing = new AnnouncingPassages(question.text(), List.of(all));
        List<Passage> telling = all.stream().filter(passage -> announcing.of(passage) < MOST_ANNOUNCING).toList();
        int count = Math.min(limit, telling.size());
        return IntStream.range(0, count)
                .mapToObj(i -> telling.subList(i * telling.size() / count, (i + 1) * telling.size() / count))
                .map(part -> part.getFirst().equals(telling.getFirst()) ? part.getFirst() : longest(part))
                .map(passage -> new Hit(passage, 0, OptionalDouble.empty(), OptionalDouble.empty()))
                .toList();
    }

    private static Passage longest(List<Passage> passages) {
        return Collections.max(passages, Comparator.comparingInt(passage -> passage.plain().length()));
    }

    /** The questions before this one whose answers do not say where their subject is. */
    private List<Question> uncited() {
        List<Question> all = FollowUpContext.earlier(question, EarlierTurns.MOST_TURNS);
        return all.stream().filter(earlier -> !isCited(earlier)).toList();
    }

    private boolean isCited(Question earlier) {
        return !turn(earlier).answer().footnotes().isEmpty();
    }

    private Turn turn(Question earlier) {
        return question.history().get(earlier.history().size());
    }

    private EarlierTurns earlierTurns(QuestionVectors vectors) throws IndexException {
        EarlierTurns turns = EarlierTurns.none();
        int searched = 0;
        for (Question earlier : FollowUpContext.earlier(question, EarlierTurns.MOST_TURNS)) {
            if (isCited(earlier)) {
                turns = turns.and(turn(earlier));
            } else {
                Optional<QuestionEmbedding> embedding = vectors.earlier().isEmpty()
                        ? Optional.empty()
                        : Optional.of(vectors.earlier().get(searched++));
                IndexQuery query = query(FollowUpContext.words(earlier), embedding, question.scope());
                turns = turns.and(Ranking.rank(index.candidates(query), EarlierTurns.HITS).hits());
            }
        }
        return EllipticalQuestion.is(question.text()) ? turns : turns.withoutNotes();
    }

    private static List<Hit> joined(List<Hit> first, List<Hit> others, int limit) {
        List<Hit> joined = new ArrayList<>(first);
        Set<NoteId> notes = new HashSet<>();
        first.forEach(hit -> notes.add(hit.passage().note()));
        others.stream().filter(hit -> !notes.contains(hit.passage().note())).forEach(joined::add);
        return joined.subList(0, Math.min(limit, joined.size()));
    }

    private List<NoteId> likelyNotes() {
        return named.likeness().entrySet().stream()
                .filter(note -> note.getValue() >= LEAST_LIKENESS)
                .sorted(Map.Entry.<NoteId, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_NAMED_NOTES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private RankedCandidates ranked(
            Scope scope, List<NoteId> notes, QuestionVectors vectors, EarlierTurns earlier, int limit)
            throws IndexException {
        List<Candidate> alone = candidates(List.of(new QueryText(text, 1)), vectors.alone(), scope, notes);
        List<Candidate> inContext = question.history().isEmpty()
                ? List.of()
                : candidates(FollowUpContext.words(question), vectors.inContext(), scope, notes);
        ToDoubleFunction<Passage> prior = prior(earlier);
        if (asksForPlaces()) {
            return rank(alone, inContext, prior, limit);
        }
        RankedCandidates first = rank(alone, inContext, prior, limit + FEW_MORE);
        AnnouncingPassages announcing = new AnnouncingPassages(question.text(), notesWithLists(first.hits()));
        return rank(
                alone, inContext,
                passage -> prior.applyAsDouble(passage) - ANNOUNCING_WEIGHT * announcing.of(passage), limit);
    }

    /** What no index measures. Each passage is judged once. */
    private ToDoubleFunction<Passage> prior(EarlierTurns earlier) {
        DefiningPassages defining = new DefiningPassages(question.text());
        Map<PassageId, Double> known = new HashMap<>();
        return judged -> known.computeIfAbsent(judged.id(), _ -> namePrior(judged) + earlier.prior(judged)
                + (kind == RequestKind.DEFINITION && defining.include(judged) ? DEFINING_WEIGHT : 0)
                - (DrawingPassages.isDrawing(judged) ? DRAWING_WEIGHT : 0));
    }

    private RankedCandidates rank(
            List<Candidate> alone, List<Candidate> inContext, ToDoubleFunction<Passage> prior, int limit) {
        return question.history().isEmpty()
                ? Ranking.rank(alone, prior, limit)
                : Ranking.rank(alone, inContext, prior, limit);
    }

    /** The passages of the notes with a hit that may be a list of headings. */
    private List<List<Passage>> notesWithLists(List<Hit> hits) throws IndexException {
        Set<NoteId> notes = new LinkedHashSet<>();
        hits.stream().map(Hit::passage).filter(AnnouncingPassages::looksLikeList).map(Passage::note)
                .forEach(notes::add);
        List<List<Passage>> passages = new ArrayList<>();
        for (NoteId note : notes) {
            passages.add(index.contents(note));
        }
        return passages;
    }

    private double namePrior(Passage passage) {
        return NAME_WEIGHT * Math.min(HIGHEST_LIKENESS, named.likeness(passage.note()));
    }

    /** The candidates of the scope, and of the notes of which none is among them. */
    private List<Candidate> candidates(
            List<QueryText> words, Optional<QuestionEmbedding> embedding, Scope scope, List<NoteId> notes)
            throws IndexException {
        Map<PassageId, Candidate> candidates = new LinkedHashMap<>();
        index.candidates(query(words, embedding, scope))
                .forEach(candidate -> candidates.put(candidate.passage().id(), candidate));
        Set<NoteId> missing = new HashSet<>(notes);
        candidates.keySet().forEach(passage -> missing.remove(passage.note()));
        if (!missing.isEmpty()) {
            Scope onlyNotes = Scope.of(Set.of(), missing);
            index.candidates(query(words, embedding, onlyNotes))
                    .forEach(candidate -> candidates.putIfAbsent(candidate.passage().id(), candidate));
        }
        return List.copyOf(candidates.values());
    }

    private static IndexQuery query(List<QueryText> words, Optional<QuestionEmbedding> embedding, Scope scope) {
        return new IndexQuery(
                words, embedding.map(QuestionEmbedding::vector),
                embedding.map(QuestionEmbedding::tokens).orElse(List.of()), scope, CANDIDATES);
    }
}
