package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.index.Candidate;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.RandomDirection;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.queue.IngestServices;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Page;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import app.footnote.process.CurrentJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program while it processes notes, after a random number of lines of its output and a random time. The notes
 * change between the kills. At the end, the library must have the same content as one that was never killed.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LibraryKillIT {

    private static final long SEED = 20_260_301;

    @TempDir
    private Path temp;

    private final Random random = new Random(SEED);

    /** Starts a program that adds a folder to the library in a data folder. */
    private interface Program {
        ProcessBuilder adding(Path folder, Path home);
    }

    @Test
    void aLibraryKilledAtRandomTimesEqualsAnUndisturbedOne() throws Exception {
        Program program = (folder, home) -> new ProcessBuilder(
                CurrentJava.command(
                        List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
                        LibraryProcess.class.getName(), home.toString(), folder.toString()));
        NoteFolder notes = new NoteFolder(temp.resolve("notes"), SEED);
        notes.write(30);

        int kills = killRepeatedly(program, notes, 16);

        assertThat(kills).isGreaterThanOrEqualTo(12);
        compare(program, notes, LetterEmbedder.IDENTITY);
    }

    @Test
    void theInstalledProgramKilledAtRandomTimesHasAnUndisturbedLibrary() throws Exception {
        Path installed = Path.of(System.getProperty("footnote.program", "none"), "bin", "footnote");
        assumeThat(installed).isExecutable();
        Program program = (folder, home) -> {
            ProcessBuilder builder = new ProcessBuilder(
                    installed.toString(), "--home", home.toString(), "add", "--course", LibraryProcess.COURSE,
                    folder.toString());
            builder.environment().put("FOOTNOTE_JAVA", CurrentJava.program());
            return builder;
        };
        NoteFolder notes = new NoteFolder(temp.resolve("notes"), SEED);
        notes.write(15);

        int kills = killRepeatedly(program, notes, 4);

        assertThat(kills).isGreaterThanOrEqualTo(3);
        compare(program, notes, BuiltInEmbedder.IDENTITY);
    }

    private int killRepeatedly(Program program, NoteFolder notes, int times) throws Exception {
        int kills = 0;
        for (int i = 0; i < times; i++) {
            if (killed(program.adding(notes.path(), temp.resolve("killed")))) {
                kills++;
            }
            notes.edit();
        }
        return kills;
    }

    /** Returns whether the program was still running when it was killed. */
    private boolean killed(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            for (int lines = random.nextInt(12); lines > 0 && line != null; lines--) {
                line = output.readLine();
            }
            process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            return process.waitFor() != 0;
        }
    }

    private void compare(Program program, NoteFolder notes, EmbeddingIdentity embedding) throws Exception {
        run(program.adding(notes.path(), temp.resolve("killed")));
        run(program.adding(notes.path(), temp.resolve("undisturbed")));
        Map<String, List<String>> expected = content(temp.resolve("undisturbed"), embedding);
        assertThat(expected.keySet()).isEqualTo(names(notes.path()));
        assertThat(content(temp.resolve("killed"), embedding)).isEqualTo(expected);
    }

    private static void run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /**
     * The content of a library by the names of the notes: states, pages, and passages with scores that depend on their
     * vectors.
     */
    private static Map<String, List<String>> content(Path home, EmbeddingIdentity embedding) throws Exception {
        Map<String, List<String>> content = new TreeMap<>();
        try (PassageIndex index = LuceneIndexFolder.open(home.resolve("index"), embedding);
                Library library = Library.openPaused(
                        home.resolve("library"),
                        new IngestServices(new ParagraphReader(), new LetterEmbedder(), index,
                                FailureWording::inWords))) {
            assertThat(index.stored()).hasSize(library.notes().size());
            for (Note note : library.notes()) {
                assertThat(note.state()).isInstanceOf(NoteState.Ready.class);
                List<String> lines = new ArrayList<>();
                lines.add(note.contentHash() + " " + note.state());
                lines.add(library.pages(note.id()).orElseThrow().stream().map(Page::text).toList().toString());
                lines.addAll(passages(index, note.id(), embedding.dimension()));
                assertThat(content.put(note.name(), lines)).as(note.name()).isNull();
            }
        }
        return content;
    }

    private static List<String> passages(PassageIndex index, NoteId note, int dimension) throws Exception {
        Map<Integer, String> passages = new TreeMap<>();
        Random probes = new Random(SEED);
        for (int probe = 0; probe < 3; probe++) {
            float[] vector = RandomDirection.of(probes, dimension);
            Scope scope = Scope.of(Set.of(), Set.of(note));
            for (Candidate found : index.candidates(new IndexQuery("the", Optional.of(vector), scope, 10_000))) {
                Passage passage = found.passage();
                String meaning = "%.5f".formatted(found.meaning().orElse(Double.NaN));
                passages.merge(passage.ordinal(), passage.place() + passage.text() + meaning, (a, b) -> a + meaning);
            }
        }
        return List.copyOf(passages.values());
    }
}
