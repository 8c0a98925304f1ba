package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.InstalledProgram.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is installed, on the sample notes: what it prints, where, and with which exit code. */
class CommandLineIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ESCAPE = "\u001b";

    /** A library with the sample notes, which tests only read. */
    @TempDir
    private static Path sampleHome;

    @TempDir
    private Path folder;

    @BeforeAll
    static void addTheSampleNotes() throws Exception {
        Run added = new InstalledProgram(sampleHome, Path.of("").toAbsolutePath())
                .run("add", InstalledProgram.sampleNotes().toString(), "--course", "Databases");

        assertThat(added.exitCode()).as(added.err()).isEqualTo(0);
        assertThat(added.out()).contains(" ready").doesNotContain("failed").doesNotContain(ESCAPE);
    }

    @Test
    void showsHelpAndVersionWithoutCreatingFiles() throws Exception {
        Path home = folder.resolve("none");
        InstalledProgram fresh = new InstalledProgram(home, folder);

        assertThat(fresh.run("--help").out()).contains("footnote ask", "add", "notes", "search", "ask", "export",
                "doctor");
        assertThat(fresh.run("search", "--help").out()).contains("--questions", "--json", "-k");
        assertThat(fresh.run("--version").out()).startsWith("footnote ");
        assertThat(home).doesNotExist();
    }

    @Test
    void reportsWrongUseByItsExitCode() throws Exception {
        for (String[] wrong : List.of(
                new String[]{"add"},
                new String[]{"serach", "tree"},
                new String[]{"search"},
                new String[]{"search", " "},
                new String[]{"search", "--questions", "none.jsonl", "--json"},
                new String[]{"search", "-k", "0", "tree"},
                new String[]{"ask", "--course", "Alchemy", "Why?"},
                new String[]{"remove", "no-such-note"},
                new String[]{"check"},
                new String[]{"check", "no-such-file.md"},
                new String[]{"export", "last", "--to", "out.docx"},
                new String[]{"ask", "--session", "a", "--continue", "Why?"})) {
            Run run = samples().run(wrong);

            assertThat(run.exitCode()).as(String.join(" ", wrong) + ": " + run.err()).isEqualTo(2);
            assertThat(run.err()).as(String.join(" ", wrong)).isNotBlank().doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void suggestsASimilarCommand() throws Exception {
        assertThat(samples().run("serach", "tree").err()).contains("search");
    }

    @Test
    void listsTheNotesAsATableAndAsJson() throws Exception {
        Run table = samples().run("notes");
        JsonNode notes = JSON.readTree(samples().run("notes", "--json").out()).get("notes");

        assertThat(table.err()).isEmpty();
        assertThat(table.out()).startsWith("COURSE").contains("Databases").doesNotContain(ESCAPE);
        assertThat(notes).isNotEmpty();
        for (JsonNode note : notes) {
            assertThat(table.out()).contains(note.get("name").textValue());
            assertThat(note.get("state").textValue()).isEqualTo("ready");
            assertThat(note.get("passages").intValue()).isPositive();
            assertThat(Path.of(note.get("path").textValue())).exists();
        }
    }

    @Test
    void findsPassagesWithTheirExactPlaces() throws Exception {
        Run found = samples().run("search", "--json", "-k", "5", "rotation", "AVL", "tree");
        JsonNode hits = JSON.readTree(found.out()).get("hits");

        assertThat(found.exitCode()).isEqualTo(0);
        assertThat(found.err()).isEmpty();
        assertThat(hits.size()).isBetween(1, 5);
        for (JsonNode hit : hits) {
            Path file = Path.of(hit.get("path").textValue());
            assertThat(file).endsWith(Path.of(hit.get("file").textValue())).isAbsolute();
            assertThat(hit.get("page").intValue()).isPositive();
            int start = hit.get("start").intValue();
            int end = hit.get("end").intValue();
            assertThat(hit.get("text").textValue()).hasSize(end - start);
            assertThat(hit.get("score").doubleValue()).isBetween(0.0, 1.0);
            if (file.toString().endsWith(".md")) {
                assertThat(Files.readString(file).substring(start, end)).isEqualTo(hit.get("text").textValue());
                assertThat(hit.has("boxes")).isFalse();
            } else {
                assertThat(hit.get("boxes")).isNotEmpty().allSatisfy(box -> assertThat(box).hasSize(4));
            }
        }
    }

    @Test
    void searchesForEachQuestionOfAFileInOrder() throws Exception {
        Path questions = Files.writeString(
                folder.resolve("questions.jsonl"),
                """
                        {"id": "first", "question": "What is replication for?"}
                        {"id": 2, "question": "And how is it rebalanced?", "history": \
                        [{"role": "user", "text": "What is an AVL tree?"}, {"role": "assistant", "text": "A balanced tree."}]}
                        What is a key-value store?
                        """);

        Run run = samples().run("search", "--questions", questions.toString(), "--json", "-k", "3");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(0);
        List<JsonNode> answers = lines(run.out());
        assertThat(answers).extracting(answer -> answer.get("id").asText()).containsExactly("first", "2", "3");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get("hits").size()).isBetween(1, 3));
    }

    @Test
    void readsQuestionsFromTheStandardInput() throws Exception {
        Run run = samples().runWithInput("What is replication for?\n", "search", "--questions", "-", "--json");

        assertThat(lines(run.out())).hasSize(1);
        assertThat(samples().runWithInput("What is replication for?", "ask", "-").out()).contains("[1]");
    }

    @Test
    void answersWithFootnotesAndSavesTheSession() throws Exception {
        InstalledProgram program = withSampleNotes();

        Run first = program.run("ask", "How does an AVL tree keep its balance?");
        Run second = program.run("ask", "--continue", "--json", "And what does that cost?");
        JsonNode sessions = JSON.readTree(program.run("sessions", "--json").out()).get("sessions");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(0);
        assertThat(first.err().lines()).singleElement().asString().contains("quotes your notes");
        assertThat(first.out()).contains("[1]").containsPattern("\\[1] .*(page|line) \\d+.*: \"")
                .doesNotContain(ESCAPE);
        JsonNode answer = JSON.readTree(second.out());
        assertThat(answer.get("question").textValue()).isEqualTo("And what does that cost?");
        // Vectors differ a little from processor to processor, and with them how sure this answer is.
        assertThat(answer.get("ending").textValue()).isIn("complete", "closest");
        assertThat(answer.get("footnotes")).anySatisfy(
                footnote -> assertThat(footnote.get("heading").textValue())
                        .contains("What insertion and deletion cost"));
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).get("questions").intValue()).isEqualTo(2);
        assertThat(answer.get("session")).isEqualTo(sessions.get(0).get("id"));
    }

    @Test
    void saysThatTheNotesDoNotCoverAQuestion() throws Exception {
        JsonNode answer = JSON.readTree(
                withSampleNotes().run("ask", "--json", "Who won the football world cup in 1954?").out());

        assertThat(answer.get("ending").textValue()).isEqualTo("not-in-notes");
    }

    @Test
    void quotesTheNotesExactly() throws Exception {
        JsonNode answer = JSON.readTree(
                withSampleNotes().run("ask", "--json", "What is the purpose of replication?").out());

        assertThat(answer.get("ending").textValue()).isEqualTo("complete");
        assertThat(answer.get("footnotes")).isNotEmpty();
        for (JsonNode footnote : answer.get("footnotes")) {
            assertThat(answer.get("answer").textValue()).contains("[" + footnote.get("number").intValue() + "]");
            Path file = Path.of(footnote.get("path").textValue());
            if (file.toString().endsWith(".md")) {
                String quoted = Files.readString(file)
                        .substring(footnote.get("start").intValue(), footnote.get("end").intValue());
                assertThat(quoted.strip().replaceAll("\\s+", " ")).isEqualTo(footnote.get("quote").textValue());
            } else {
                assertThat(footnote.get("boxes")).isNotEmpty();
            }
        }
    }

    @Test
    void checksEachSentenceOfAText() throws Exception {
        String text = "# Summary\n\nAn AVL tree restores its balance with rotations. Volcanoes erupted on Jupiter.\n";
        Path file = Files.writeString(folder.resolve("summary.md"), text);

        Run people = samples().run("check", file.toString());
        Run programs = samples().runWithInput(text, "check", "--json", "-");

        assertThat(people.exitCode()).as(people.err()).isEqualTo(0);
        assertThat(people.out()).contains("An AVL tree restores its balance with rotations.")
                .contains("not in your notes  Volcanoes erupted on Jupiter.")
                .containsPattern("\\d of 2 sentences");
        JsonNode checked = JSON.readTree(programs.out());
        assertThat(checked.get("sentences")).hasSize(2);
        JsonNode first = checked.get("sentences").get(0);
        assertThat(text.substring(first.get("start").intValue(), first.get("end").intValue()))
                .isEqualTo("An AVL tree restores its balance with rotations.");
        assertThat(first.get("evidence").get(0).get("file").textValue()).endsWith("AVL and B+ trees.pdf");
        assertThat(first.get("evidence").get(0).get("boxes")).isNotEmpty();
    }

    @Test
    void rejectsAFileThatIsNotText() throws Exception {
        Path file = Files.writeString(folder.resolve("essay.md"), "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n");

        Run run = samples().run("check", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("essay.md is not text.").contains("as Markdown or plain text");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "pdf", "txt", "json"})
    void answersAFileOfQuestionsIntoATranscript(String ending) throws Exception {
        InstalledProgram program = withSampleNotes();
        Path questions = Files.writeString(
                folder.resolve("exam.txt"),
                "What is the purpose of replication?\nHow does an AVL tree keep its balance?\n");
        Path batch = folder.resolve("exam." + ending + "." + ending);
        Path exported = folder.resolve("again." + ending);

        Run asked = program.run("ask", "--questions", questions.toString(), "--export", batch.toString());
        Run again = program.run("export", "last", "--to", exported.toString());

        assertThat(asked.exitCode()).as(asked.err()).isEqualTo(0);
        assertThat(asked.out()).isEmpty();
        assertThat(again.exitCode()).as(again.err()).isEqualTo(0);
        assertThat(batch).isNotEmptyFile();
        assertThat(exported).isNotEmptyFile();
        if (ending.equals("pdf")) {
            assertThat(Files.readAllBytes(exported)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        } else {
            assertThat(Files.readString(exported)).contains("What is the purpose of replication?").contains("AVL");
        }
    }

    @Test
    void removesANoteAndItsPassages() throws Exception {
        InstalledProgram program = withSampleNotes();
        String removed = JSON.readTree(program.run("notes", "--json").out()).at("/notes/0/name").textValue();

        Run run = program.run("remove", removed);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(0);
        assertThat(program.run("notes").out()).doesNotContain(removed);
        assertThat(program.run("doctor", "--json").out()).contains("\"healthy\":true");
    }

    @Test
    void rebuildsTheIndexFromTheNotes() throws Exception {
        InstalledProgram program = withSampleNotes();

        Run rebuilt = program.run("library", "rebuild");

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(0);
        assertThat(rebuilt.err()).contains("4/4");
        assertThat(rebuilt.out()).containsPattern("The index has been rebuilt: 4 notes with \\d+ passages\\.");
        assertThat(program.run("library", "check").exitCode()).isEqualTo(0);
        assertThat(program.run("search", "rotation").out()).contains("AVL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "check --repair"})
    void rebuildsADamagedIndex(String command) throws Exception {
        InstalledProgram program = withSampleNotes();
        damageTheIndex(folder.resolve("home"));
        assertThat(program.run("search", "rotation").exitCode()).isEqualTo(1);
        assertThat(program.run("library", "check").exitCode()).isEqualTo(1);

        Run rebuilt = program.run(("library " + command).split(" "));

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(0);
        assertThat(rebuilt.out()).contains("The index has been rebuilt: 4 notes");
        assertThat(program.run("search", "rotation").out()).contains("AVL");
    }

    private static void damageTheIndex(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
    }

    @Test
    void skipsUnchangedNotes() throws Exception {
        Run again = samples().run("add", InstalledProgram.sampleNotes().toString());

        assertThat(again.exitCode()).as(again.err()).isEqualTo(0);
        assertThat(again.out()).containsPattern("^\\d+ unchanged and skipped\\.").hasLineCount(1);
    }

    @Test
    void listsFilesThatFailWithARemedy() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(notes.resolve("damaged.pdf"), "%PDF-1.7\nthis is no PDF");
        Files.writeString(notes.resolve("empty.md"), "");
        Files.writeString(notes.resolve("good.md"), "# Heaps\n\nA heap keeps its smallest key at the root.\n");
        Files.writeString(notes.resolve("picture.png"), "no note");
        InstalledProgram program = new InstalledProgram(folder.resolve("home"), folder);

        Run run = program.run("add", "broken", "missing.pdf", "broken/picture.png");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("1 note ready (1 page, 1 passage), 4 failed.")
                .contains("damaged.pdf", "empty.md", "missing.pdf", "picture.png");
        assertThat(run.out() + run.err()).doesNotContain("Exception");
        assertThat(program.run("search", "smallest", "key").out()).contains("good.md");
    }

    @Test
    void resolvesRelativePathsAndKeepsUnusualNames() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("Übungen & co"));
        Files.writeString(odd.resolve("größe 数.md"), "# Größe\n\nA heap keeps its smallest key at the root.\n");
        InstalledProgram program = new InstalledProgram(folder.resolve("home"), odd);

        assertThat(program.run("add", ".").exitCode()).isEqualTo(0);
        assertThat(program.run("search", "heap").out()).contains("größe 数.md");
        assertThat(program.run("ask", "Größe?").out()).contains("größe 数.md");
    }

    @Test
    void reportsAHealthyInstallationAsTextAndAsJson() throws Exception {
        Run people = samples().run("doctor");
        JsonNode programs = JSON.readTree(samples().run("doctor", "--json").out());

        assertThat(people.exitCode()).as(people.out()).isEqualTo(0);
        assertThat(people.out()).contains("Library", "Index", "Embedding model", "Ollama", "Redis", "Tesseract");
        assertThat(programs.get("healthy").booleanValue()).isTrue();
        assertThat(programs.get("findings")).allSatisfy(
                finding -> assertThat(finding.fieldNames()).toIterable().contains("what", "state", "found"));
    }

    @Test
    void reportsAnEmptyLibrary() throws Exception {
        InstalledProgram empty = new InstalledProgram(folder.resolve("home"), folder);

        assertThat(empty.run("notes").out()).contains("footnote add");
        assertThat(empty.run("ask", "Why?").exitCode()).isEqualTo(1);
        assertThat(empty.run("ask", "Why?").err()).contains("footnote add");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void startsThroughALinkFromAnyFolderWithABlankInItsPath() throws Exception {
        Path moved = folder.resolve("my programs");
        Files.createSymbolicLink(moved, InstalledProgram.folder());
        Path link = Files.createSymbolicLink(folder.resolve("fn"), moved.resolve("bin/footnote"));

        Run run = samples().shell("'" + link + "' notes");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(0);
        assertThat(run.out()).contains("Databases");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ignoresAnInvalidStartUpCache() throws Exception {
        Path cache = Files.writeString(folder.resolve("footnote.aot"), "no cache");
        Path program = InstalledProgram.folder();

        Run run = samples().shell(
                "\"$FOOTNOTE_JAVA\" '@%s' '-XX:AOTCache=%s' -jar '%s' --version".formatted(
                        program.resolve("bin/java.options"), cache, program.resolve("lib/footnote.jar")));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("footnote ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stopsCleanlyWhenInterruptedAndContinuesNextTime() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 150; i++) {
            Files.writeString(notes.resolve(i + ".md"),
                    "# Note " + i + "\n\n" + ("Word " + i + " stands here. ").repeat(20));
        }
        InstalledProgram program = new InstalledProgram(folder.resolve("home"), folder);
        Process adding = program.start("add", "many");
        try (var err = adding.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).as("the first note is ready").contains("ready");
            assertThat(adding.toHandle().destroy()).isTrue();
            assertThat(err.lines().toList()).anySatisfy(line -> assertThat(line).contains("continues"));
        }

        assertThat(adding.waitFor()).isIn(128 + 2, 128 + 15);
        assertThat(program.run("search", "word").err()).contains("not ready yet");
        Run resumed = program.run("add", "many");
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(0);
        JsonNode all = JSON.readTree(program.run("notes", "--json").out()).get("notes");
        assertThat(all).hasSize(150).allSatisfy(note -> assertThat(note.get("state").textValue()).isEqualTo("ready"));
    }

    private static InstalledProgram samples() {
        return new InstalledProgram(sampleHome, Path.of("").toAbsolutePath());
    }

    /** A copy of the library with the sample notes, for tests that change it. */
    private InstalledProgram withSampleNotes() throws IOException {
        Path copy = folder.resolve("home");
        try (Stream<Path> files = Files.walk(sampleHome)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(sampleHome.relativize(file).toString()));
            }
        }
        return new InstalledProgram(copy, folder);
    }

    private static List<JsonNode> lines(String out) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
