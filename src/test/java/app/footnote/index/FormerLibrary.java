package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notes in the files that an earlier release wrote, below {@code src/test/resources/app/footnote/index/former}. */
public final class FormerLibrary {

    public static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 4);
    public static final CourseId DATABASES = new CourseId("databases");
    public static final CourseId HISTORY = new CourseId("history");
    public static final NoteId TREES = new NoteId("trees");
    public static final NoteId WORDS = new NoteId("words");
    public static final NoteId WAR = new NoteId("war");
    public static final NoteId EMPTY = new NoteId("empty");

    /** The passages of each note. */
    public static final Map<NoteId, List<EmbeddedPassage>> PASSAGES = Map.of(
            TREES, IntStream.range(0, 20).mapToObj(FormerLibrary::tree).toList(),
            WORDS, List.of(german(), chinese()),
            WAR, List.of(war()),
            EMPTY, List.of());

    /** The notes in no order. */
    public static final List<StoredNote> NOTES = List.of(
            stored(TREES, DATABASES), stored(WORDS, DATABASES), stored(WAR, HISTORY), stored(EMPTY, HISTORY));

    private FormerLibrary() {
    }

    private static EmbeddedPassage tree(int i) {
        String text = "AVL tree " + i + "\nrebalances itself by rotations.";
        Place place = new Place(1 + i / 5, 100 * (i % 5), 100 * (i % 5) + text.length());
        float[] vector = new float[EMBEDDING.dimension()];
        vector[i % vector.length] = 1;
        return new EmbeddedPassage(
                new Passage(TREES, i, place, List.of("Trees", "AVL"), text, text.replace('\n', ' '), "en"),
                Optional.of(vector));
    }

    private static EmbeddedPassage german() {
        String text = "*Größe* \uD83D\uDE00 des Gleichgewichts\r\n\u0000";
        return EmbeddedPassage.withoutVector(
                new Passage(
                        WORDS, 0, new Place(3, 7, 7 + text.length()), List.of("Bäume", "", "AVL > B+"), text,
                        "Größe \uD83D\uDE00 des Gleichgewichts", "de"));
    }

    private static EmbeddedPassage chinese() {
        String text = "平衡二叉树通过旋转保持平衡。";
        return new EmbeddedPassage(
                new Passage(WORDS, 1, new Place(70_000, 0, text.length()), List.of(), text, text, "zh"),
                Optional.of(new float[]{.6f, .8f, 0, 0}));
    }

    private static EmbeddedPassage war() {
        String text = "Rotations of commanders.";
        return new EmbeddedPassage(
                new Passage(WAR, 0, new Place(1, 0, text.length()), List.of("War"), text, text, "en"),
                Optional.of(new float[]{0, 0, 0, 1}));
    }

    private static StoredNote stored(NoteId note, CourseId course) {
        int passages = Objects.requireNonNull(PASSAGES.get(note)).size();
        return new StoredNote(note, course, "hash-of-" + note, passages);
    }

    /** One of the files or folders of the earlier release; not to be changed. */
    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(FormerLibrary.class.getResource("former/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies one of the folders. */
    public static void copy(String folder, Path to) throws IOException {
        Path from = file(folder);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
