package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.InstalledProgram.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and search words of students to the program as it is installed, answered without a language model. */
class StudentQuestionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @Test
    void answersFromSentencesThatShareFewWordsWithTheQuestion() throws Exception {
        add("workshop.md", """
                # Rules of the workshop

                Visitors need a green badge, which costs three euros. The tool keys must be returned before noon. \
                Large bags may be taken in if they are locked away. The workshop closes at eight in the evening, and \
                at four on Saturdays, and drinks may not be taken into it.
                """);

        List<JsonNode> answers = ask("What do visitors need?", "When must the tool keys be returned?",
                "When does the workshop close on Saturdays?", "Who composed the opera about the volcano?");

        assertThat(quotes(answers.get(0))).contains("Visitors need a green badge, which costs three euros.");
        assertThat(quotes(answers.get(1))).containsExactly("The tool keys must be returned before noon.");
        assertThat(quotes(answers.get(2)).getFirst()).startsWith("The workshop closes at eight in the evening, and at "
                + "four on Saturdays");
        assertThat(endings(answers.subList(0, 3))).doesNotContain("not-in-notes");
        assertThat(endings(answers.subList(3, 4))).containsExactly("not-in-notes");
    }

    @Test
    void findsNotesByFileNameTagAndAlias() throws Exception {
        add("2023-11-17.md", "# Meeting\n\nWe compared the drafts of both groups.\n");
        add("lecture-04-integrals.md", "# Area below a curve\n\nThe area is the limit of a sum of rectangles.\n");
        add("reading.md", """
                ---
                tags: [resit2031]
                aliases: ["操作系统"]
                ---
                # Reading list

                Chapter two explains how processes share memory.
                """);

        assertThat(firstFiles("2023-11-17", "lecture 04", "integrals lecture", "resit2031", "操作系统"))
                .containsExactly("2023-11-17.md", "lecture-04-integrals.md", "lecture-04-integrals.md", "reading.md",
                        "reading.md");
    }

    @Test
    void distinguishesTermsByTheirSigns() throws Exception {
        add("languages.md", """
                # Strings

                In C a string ends with a zero byte. In C++ a string object stores its own length. In C# a string is \
                an object that never changes.
                """);
        add("trees.md", """
                # Indexes

                In a B+ tree the leaves form a linked list. In a B* tree each node is at least two thirds full.
                """);

        List<JsonNode> answers = ask("How is a string stored in C++?", "How is a string stored in C#?",
                "How are the leaves linked in a B+ tree?", "How full is a node in a B* tree?");

        assertThat(answers).extracting(answer -> quotes(answer).getFirst())
                .containsExactly("In C++ a string object stores its own length.",
                        "In C# a string is an object that never changes.",
                        "In a B+ tree the leaves form a linked list.",
                        "In a B* tree each node is at least two thirds full.");
    }

    @Test
    void findsOtherFormsOfWordsInOtherLanguages() throws Exception {
        add("compounds.md", "# Speicherverwaltung\n\nDie Speicherverwaltung teilt den Prozessen ihre Seiten zu.\n");
        add("signs.md", "# 数据结构\n\n链表的优点是插入节点很快。\n");
        add("other.md", "# Rivers\n\nA river carries sand and stones to the sea.\n");

        assertThat(firstFiles("Verwaltung des Speichers", "鏈表的優點")).containsExactly("compounds.md", "signs.md");
    }

    @Test
    void doesNotQuoteTheTableOfContents() throws Exception {
        addSlides("waves.pdf",
                List.of("Contents", "1 What is diffraction . . . . . . . 2", "2 What is interference . . . . . . . 3"),
                List.of("What is diffraction", "Diffraction is the bending of waves around an obstacle."),
                List.of("What is interference", "Interference is the sum of two waves that meet."));

        JsonNode answer = ask("What is diffraction?").getFirst();

        assertThat(quotes(answer)).containsExactly("Diffraction is the bending of waves around an obstacle.");
    }

    @Test
    void saysOfFootnotesWhetherTheyQuoteOrPoint() throws Exception {
        add("waves.md", "# Diffraction\n\nDiffraction is the bending of waves around an obstacle.\n");

        List<JsonNode> answers = ask("What is diffraction?", "Which note covers diffraction?");

        assertThat(answers.getFirst().at("/footnotes/0/verdict").asText()).isEqualTo("quoted");
        assertThat(answers.getLast().get("footnotes")).isNotEmpty().noneMatch(footnote -> footnote.has("verdict"));
    }

    @Test
    void quotesAllParallelSentences() throws Exception {
        addSlides("states.pdf",
                List.of("States of a process", "A process has three states.", "The first is running.",
                        "The second is ready.", "The third is waiting."));

        JsonNode answer = ask("Which three states does a process have?").getFirst();

        assertThat(answer.get("answer").textValue()).contains("The first is running.", "The second is ready.",
                "The third is waiting.");
    }

    private void add(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Adds a PDF with one slide for each list: a title and lines below it. */
    @SafeVarargs
    private void addSlides(String name, List<String>... slides) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> slide : slides) {
                PDPage page = new PDPage(new PDRectangle(720, 405));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(content, Standard14Fonts.FontName.HELVETICA_BOLD, 28, 340, slide.getFirst());
                    float y = 280;
                    for (String line : slide.subList(1, slide.size())) {
                        write(content, Standard14Fonts.FontName.HELVETICA, 16, y, line);
                        y -= 40;
                    }
                }
            }
            document.save(folder.resolve(name).toFile());
        }
    }

    private static void write(PDPageContentStream content, Standard14Fonts.FontName name, float size, float y,
            String text) throws IOException {
        PDFont font = new PDType1Font(name);
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(40, y);
        content.showText(text);
        content.endText();
    }

    private List<JsonNode> ask(String... questions) throws Exception {
        return run(List.of("ask", "--model", "quotes", "--json"), questions);
    }

    /** The file of the first hit for each query. */
    private List<String> firstFiles(String... queries) throws Exception {
        return run(List.of("search", "--json"), queries).stream()
                .map(result -> result.at("/hits/0/file").textValue())
                .toList();
    }

    /**
     * Adds the folder and runs a command with a file of questions; returns its results in the order of the questions.
     */
    private List<JsonNode> run(List<String> command, String... questions) throws Exception {
        InstalledProgram program = new InstalledProgram(home, folder);
        Run added = program.run("add", ".");
        assertThat(added.exitCode()).as(added.err()).isEqualTo(0);
        Path file = Files.createTempFile(home, "questions", ".jsonl");
        List<String> lines = new ArrayList<>();
        for (String question : questions) {
            lines.add(JSON.writeValueAsString(Map.of("id", Integer.toString(lines.size()), "question", question)));
        }
        Files.write(file, lines);
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--questions", file.toString()));
        Run run = program.run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1);
        Map<String, JsonNode> results = new LinkedHashMap<>();
        for (String line : run.out().lines().toList()) {
            JsonNode result = JSON.readTree(line);
            results.put(result.get("id").textValue(), result);
        }
        assertThat(results).as(run.err()).hasSize(questions.length);
        return List.copyOf(results.values());
    }

    private static List<String> endings(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.get("ending").textValue()).toList();
    }

    private static List<String> quotes(JsonNode answer) {
        List<String> quotes = new ArrayList<>();
        answer.get("footnotes").forEach(footnote -> quotes.add(footnote.get("quote").textValue()));
        assertThat(quotes).as(answer.toString()).isNotEmpty();
        return quotes;
    }
}
