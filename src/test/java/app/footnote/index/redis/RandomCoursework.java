package app.footnote.index.redis;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.RandomDirection;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random changes of an index: notes in two courses are added, replaced, moved and removed. The same seed gives the same
 * changes, and each change may be repeated.
 */
final class RandomCoursework {

    static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 16);

    private static final List<String> WORDS = List.of(
            "tree", "rotation", "balance", "node", "replica", "leader", "log", "key", "value", "page", "split");
    private static final int NOTES = 8;

    private final List<Step> steps = new ArrayList<>();
    private final Random random;

    /** One change of the index. */
    @FunctionalInterface
    interface Step {
        void apply(PassageIndex index) throws IndexException;
    }

    RandomCoursework(int steps, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < steps; i++) {
            this.steps.add(step(i));
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private Step step(int number) {
        NoteId note = new NoteId("note" + random.nextInt(NOTES));
        CourseId course = new CourseId(random.nextBoolean() ? "databases" : "history");
        return switch (random.nextInt(6)) {
            case 0 -> index -> index.move(note, course);
            case 1 -> index -> index.remove(note);
            default -> {
                List<EmbeddedPassage> passages = passages(note, number, 1 + random.nextInt(40));
                yield index -> index.replace(
                        new StoredNote(note, course, "content " + number, passages.size()), passages);
            }
        };
    }

    private List<EmbeddedPassage> passages(NoteId note, int number, int count) {
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "The %s of a %s in work %d needs the %s.".formatted(word(), word(), number, word());
            Passage passage = new Passage(note, i, new Place(1, i * 100, i * 100 + text.length()), List.of("About"),
                    text, text, "en");
            passages.add(new EmbeddedPassage(passage, Optional.of(RandomDirection.of(random, EMBEDDING.dimension()))));
        }
        return List.copyOf(passages);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A query that finds every passage. */
    static IndexQuery query() {
        return new IndexQuery("Which tree needs balance?", Optional.of(direction()), Scope.all(), 1000);
    }

    private static float[] direction() {
        float[] vector = new float[EMBEDDING.dimension()];
        vector[0] = 1;
        return vector;
    }

    /** All that an index contains and finds, for comparing two indexes. */
    static List<String> content(PassageIndex index) throws IndexException {
        TreeMap<String, String> content = new TreeMap<>();
        for (StoredNote note : index.stored()) {
            content.put(note.note().value(),
                    note + " " + index.passages(note.note()).stream().map(RandomCoursework::describe).toList());
        }
        List<String> lines = new ArrayList<>(content.values());
        index.candidates(query())
                .stream()
                .sorted(Comparator.comparing(found -> found.passage().note() + ":" + found.passage().ordinal()))
                .map(RandomCoursework::describe)
                .forEach(lines::add);
        return lines;
    }

    private static String describe(EmbeddedPassage embedded) {
        return embedded.passage().text() + " " + embedded.vector().isPresent();
    }

    private static String describe(Candidate found) {
        return "%s:%d %s %.3f".formatted(
                found.passage().note(), found.passage().ordinal(), found.passage().text(),
                found.meaning().orElse(Double.NaN));
    }
}
