package app.footnote.answer.suggest;

import app.footnote.answer.NoteLookup;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The questions that the headings of one note ask. Not thread-safe. */
final class NoteQuestions {

    /** A heading in a language without phrases stands for itself. */
    private static final double APPEAL_OF_BARE_HEADING = .4;

    private static final double APPEAL_OF_LENGTH = .1;

    /** Topics that are further away are not next to each other. */
    private static final int MOST_DISTANCE = 4;

    private final List<NoteTopic> topics;
    private final NoteVocabulary words;
    private final TopicStatements statements;

    NoteQuestions(List<Passage> passages, NoteLookup.Details note) {
        topics = NoteTopic.of(passages);
        words = new NoteVocabulary(passages);
        statements = new TopicStatements(note);
    }

    /**
     * A question of a note. Immutable.
     *
     * @param appeal how well it stands for the note; comparable with that of other notes
     * @param rank how many questions of the note are more appealing
     */
    record RankedQuestion(SuggestedQuestion question, double appeal, int rank) {
    }

    /** The most appealing questions, the best first. */
    List<RankedQuestion> best(int most) {
        Map<NoteTopic, Double> appeals = new LinkedHashMap<>();
        topics.stream().filter(topic -> HeadingTitle.namesSubject(topic.title()))
                .forEach(topic -> appeals.put(topic, appeal(topic)));
        Set<String> titles = new HashSet<>();
        List<RankedQuestion> best = new ArrayList<>();
        appeals.entrySet().stream()
                .sorted(Map.Entry.<NoteTopic, Double>comparingByValue().reversed())
                .filter(entry -> titles.add(entry.getKey().title().toLowerCase(Locale.ROOT)))
                .takeWhile(_ -> best.size() < most)
                .forEach(entry -> answered(entry.getKey()).ifPresent(
                        question -> best.add(new RankedQuestion(question, entry.getValue(), best.size()))));
        return best;
    }

    private double appeal(NoteTopic topic) {
        double ofForm = QuestionLanguage.of(topic.language())
                .map(language -> new HeadingQuestion(language, words).appeal(topic.title()))
                .orElse(APPEAL_OF_BARE_HEADING);
        return ofForm + APPEAL_OF_LENGTH * Math.log(topic.passages().size());
    }

    /** The question about a topic; empty if none reads well, or if its sentences do not seem to answer it. */
    private Optional<SuggestedQuestion> answered(NoteTopic topic) {
        return question(topic).filter(question -> statements.answer(question, topic));
    }

    private Optional<SuggestedQuestion> question(NoteTopic topic) {
        if (!HeadingTitle.namesSubject(topic.title())) {
            return Optional.empty();
        }
        Optional<QuestionLanguage> language = QuestionLanguage.of(topic.language());
        return language.isPresent()
                ? new HeadingQuestion(language.get(), words).about(topic.title())
                : Optional.of(new SuggestedQuestion(topic.title(), topic.title()));
    }

    /** The questions about the topics next to those at some places, the nearest first. */
    List<SuggestedQuestion> near(List<Place> places, Predicate<SuggestedQuestion> wanted, int most) {
        List<Integer> cited = places.stream().map(this::innermostAt).filter(index -> index >= 0).distinct().toList();
        return cited.stream().flatMap(index -> neighbours(index).stream())
                .filter(index -> !cited.contains(index))
                .distinct()
                .flatMap(index -> answered(topics.get(index)).stream())
                .filter(wanted)
                .limit(most)
                .toList();
    }

    /** The index of the innermost topic at a place; -1 if there is none. */
    private int innermostAt(Place place) {
        for (int i = topics.size() - 1; i >= 0; i--) {
            if (topics.get(i).isAt(place)) {
                return i;
            }
        }
        return -1;
    }

    /** The indexes of the next topic, the one before, the parent, and those further away. */
    private List<Integer> neighbours(int index) {
        List<Integer> near = new ArrayList<>(List.of(index + 1, index - 1));
        IntStream.range(0, index).filter(other -> topics.get(other).isParentOf(topics.get(index))).forEach(near::add);
        for (int distance = 2; distance <= MOST_DISTANCE; distance++) {
            near.add(index + distance);
            near.add(index - distance);
        }
        return near.stream().filter(other -> other >= 0 && other < topics.size()).toList();
    }
}
