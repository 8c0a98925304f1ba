package app.footnote.answer.suggest;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Suggests questions that the notes answer, without a search and without a model. The same notes always lead to the
 * same questions. Reads some notes from the index, so it may block. Safe for use by several threads.
 */
public final class QuestionSuggester {

    /** Among so many times the wanted questions, the best are chosen. */
    private static final int CHOICE = 3;

    /** Notes may have the same best question, such as the title of their course. */
    private static final int FEWEST_OF_NOTE = 2;

    private static final Comparator<NoteQuestions.RankedQuestion> BEST_FIRST = Comparator
            .comparingInt(NoteQuestions.RankedQuestion::rank)
            .thenComparing(NoteQuestions.RankedQuestion::appeal, Comparator.reverseOrder());

    /** So many notes are read at most. */
    private static final int MOST_NOTES = 40;

    /** The golden ratio. The fractions of its multiples are spread evenly, however many there are. */
    private static final double SPREAD = (Math.sqrt(5) - 1) / 2;

    private final NoteContents contents;
    private final NoteLookup notes;

    public QuestionSuggester(NoteContents contents, NoteLookup notes) {
        this.contents = contents;
        this.notes = notes;
    }

    /** Questions about the notes of a scope, from as many different notes as possible. */
    public List<String> about(Scope scope, int most) throws RetrievalException {
        List<NoteId> all = contents.notes(scope);
        if (all.isEmpty()) {
            return List.of();
        }
        int ofEach = Math.max(FEWEST_OF_NOTE, Math.ceilDiv(most, all.size()));
        List<NoteQuestions.RankedQuestion> found = new ArrayList<>();
        for (NoteId note : spread(all)) {
            if (found.size() < CHOICE * most * FEWEST_OF_NOTE) {
                questions(note).ifPresent(questions -> found.addAll(questions.best(ofEach)));
            }
        }
        AskedQuestions chosen = new AskedQuestions(List.of());
        return found.stream()
                .sorted(BEST_FIRST)
                .map(NoteQuestions.RankedQuestion::question)
                .filter(chosen::addIfNew)
                .limit(most)
                .map(SuggestedQuestion::text)
                .toList();
    }

    /** Notes of all parts of the library, in an order in which the first ones are far from each other. */
    private static Collection<NoteId> spread(List<NoteId> all) {
        Set<NoteId> spread = new LinkedHashSet<>();
        for (int i = 0; i < all.size() + MOST_NOTES && spread.size() < MOST_NOTES; i++) {
            spread.add(all.get((int) (i * SPREAD % 1 * all.size())));
        }
        return spread;
    }

    private Optional<NoteQuestions> questions(NoteId note) throws RetrievalException {
        Optional<NoteLookup.Details> details = notes.details(note);
        List<Passage> passages = details.isPresent() ? contents.passages(note) : List.of();
        return passages.isEmpty() ? Optional.empty() : Optional.of(new NoteQuestions(passages, details.get()));
    }

    /**
     * Questions about the sections next to those that an answer cites.
     *
     * @param asked all questions of the session; none is suggested again
     */
    public List<String> after(Answer answer, List<String> asked, int most) throws RetrievalException {
        AskedQuestions known = new AskedQuestions(asked);
        Map<NoteId, List<Place>> cited = answer.footnotes().stream().map(Footnote::source).collect(
                Collectors.groupingBy(
                        Source::note, LinkedHashMap::new, Collectors.mapping(Source::place, Collectors.toList())));
        List<String> next = new ArrayList<>();
        for (Map.Entry<NoteId, List<Place>> note : cited.entrySet()) {
            Optional<NoteQuestions> read = next.size() < most ? questions(note.getKey()) : Optional.empty();
            read.ifPresent(
                    questions -> questions.near(note.getValue(), known::addIfNew, most - next.size())
                            .forEach(question -> next.add(question.text())));
        }
        return next;
    }
}
