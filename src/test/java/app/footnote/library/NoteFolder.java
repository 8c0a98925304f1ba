package app.footnote.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder of generated notes, which can be edited randomly. The same seed gives the same notes. */
final class NoteFolder {

    private static final List<String> WORDS = List.of(
            "tree", "rotation", "balance", "node", "replica", "leader", "log", "key", "value", "index", "page", "split",
            "vector", "graph", "query", "cache", "lock", "commit", "shard", "hash");

    private final Path folder;
    private final Random random;
    private int made;

    NoteFolder(Path folder, long seed) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.random = new Random(seed);
    }

    Path path() {
        return folder;
    }

    void write(int notes) throws IOException {
        for (int i = 0; i < notes; i++) {
            Files.writeString(folder.resolve("note-%03d.md".formatted(made++)), text());
        }
    }

    /** Rewrites some notes, deletes one, renames one, and writes new ones. */
    void edit() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(any(), text());
        }
        Files.delete(any());
        Files.move(any(), folder.resolve("renamed-%03d.md".formatted(made++)));
        write(3);
    }

    private Path any() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.get(random.nextInt(sorted.size()));
        }
    }

    private String text() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(n -> "## Section %d\n\n%s\n".formatted(n + 1, sentences()))
                .collect(Collectors.joining("\n", "# About " + word() + "\n\n", ""));
    }

    private String sentences() {
        return IntStream.range(0, 4 + random.nextInt(20))
                .mapToObj(
                        n -> "The %s of a %s needs the %s %d.".formatted(word(), word(), word(), random.nextInt(1000)))
                .collect(Collectors.joining(" "));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
