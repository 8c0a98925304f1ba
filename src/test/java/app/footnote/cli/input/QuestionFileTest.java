package app.footnote.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TestTerminal;
import app.footnote.model.session.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsOneQuestionPerLineAndNumbersThem() throws Exception {
        List<AskedQuestion> questions = read("What is a B+ tree?\n\n  Why replicate?  \n");

        assertThat(questions).extracting(AskedQuestion::text).containsExactly("What is a B+ tree?", "Why replicate?");
        assertThat(questions).extracting(question -> question.id().asText()).containsExactly("1", "3");
    }

    @Test
    void readsJsonLinesWithTheirOwnIds() throws Exception {
        List<AskedQuestion> questions = read(
                """
                        {"id": "a-1", "question": "What is a B+ tree?"}
                        {"id": 17, "question": "Why replicate?", "answers": ["whatever"]}
                        """);

        assertThat(questions).extracting(question -> JsonOutput.text(question.id())).containsExactly("\"a-1\"", "17");
        assertThat(questions).extracting(AskedQuestion::text).containsExactly("What is a B+ tree?", "Why replicate?");
    }

    @Test
    void ignoresAByteOrderMark() throws Exception {
        assertThat(read("\uFEFFWhat is a heap?\n")).extracting(AskedQuestion::text).containsExactly("What is a heap?");
        assertThat(read("\uFEFF{\"question\": \"What is a heap?\"}\n")).extracting(AskedQuestion::text)
                .containsExactly("What is a heap?");
    }

    @Test
    void readsMessagesAsHistory() throws Exception {
        for (String names : List.of("role text", "role content", "speaker text", "speaker message")) {
            String speaker = names.split(" ")[0];
            String text = names.split(" ")[1];
            AskedQuestion question = read(
                    """
                            {"question": "And deleting?", "history": [{"SPEAKER": "user", "TEXT": "How does insertion work?"}, \
                            {"SPEAKER": "assistant", "TEXT": "It descends."}, {"SPEAKER": "assistant", "TEXT": "Then it splits."}]}
                            """
                            .replace("SPEAKER", speaker).replace("TEXT", text))
                    .getFirst();

            assertThat(question.history()).as(names).extracting(Turn::question)
                    .containsExactly("How does insertion work?");
            assertThat(question.history()).as(names).extracting(turn -> turn.answer().markdown())
                    .containsExactly("It descends.\n\nThen it splits.");
        }
    }

    @Test
    void readsTurnsAsHistory() throws Exception {
        AskedQuestion question = read(
                """
                        {"question": "c?", "history": [{"question": "a?", "answer": "A."}, {"question": "b?"}]}
                        """).getFirst();

        assertThat(question.history()).extracting(Turn::question).containsExactly("a?", "b?");
        assertThat(question.history()).extracting(turn -> turn.answer().markdown()).containsExactly("A.", "");
    }

    @Test
    void readsEarlierQuestionsAsHistory() throws Exception {
        AskedQuestion question = read("{\"question\": \"c?\", \"history\": [\"a?\", \"b?\"]}\n").getFirst();

        assertThat(question.history()).extracting(Turn::question).containsExactly("a?", "b?");
    }

    @Test
    void namesTheInvalidLine() {
        assertThatThrownBy(() -> read("{\"question\": \"a?\"}\n{\"question\": \n"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("questions.jsonl");
        assertThatThrownBy(() -> read("{\"id\": 1}\n")).hasMessageContaining("Line 1");
        assertThatThrownBy(() -> read("{\"question\": \"a?\", \"history\": \"b?\"}\n")).hasMessageContaining("history");
        assertThatThrownBy(() -> read("{\"question\": \"a?\", \"history\": [{\"x\": 1}]}\n"))
                .hasMessageContaining("history");
    }

    @Test
    void reportsAMissingFileAsWrongUse() {
        assertThatThrownBy(() -> QuestionFile.open(folder.resolve("none.txt"), new TestTerminal().terminal()))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        e -> assertThat(e.exitCode()).isEqualTo(ExitCode.WRONG_USE))
                .hasMessageContaining("none.txt");
    }

    private List<AskedQuestion> read(String content) throws IOException, CommandException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"), content);
        List<AskedQuestion> questions = new ArrayList<>();
        try (QuestionFile asked = QuestionFile.open(file, new TestTerminal().terminal())) {
            for (Optional<AskedQuestion> next = asked.next(); next.isPresent(); next = asked.next()) {
                questions.add(next.get());
            }
        }
        return questions;
    }
}
