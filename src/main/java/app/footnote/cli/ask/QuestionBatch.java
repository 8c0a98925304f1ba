package app.footnote.cli.ask;

import app.footnote.cli.input.AskedQuestion;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.json.AnswerJsonWriter;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.print.AnswerPrinter;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.cli.print.Terminal;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Answers the questions of a file independently of each other, and prints a summary. Not thread-safe. */
public final class QuestionBatch {

    private static final Messages TEXTS = Messages.of("cli");

    /** The output for each answer. */
    public enum BatchOutput {
        TEXT, JSON, NONE
    }

    private final AskSession session;
    private final Library library;
    private final Terminal terminal;
    private final BatchOutput output;
    private int asked;
    private int close;
    private int uncovered;
    private int broken;

    public QuestionBatch(AskSession session, Library library, Terminal terminal, BatchOutput output) {
        this.session = session;
        this.library = library;
        this.terminal = terminal;
        this.output = output;
    }

    /** Answers all questions. Returns false if an answer failed; questions that the notes do not cover do not count. */
    public boolean run(Path file) throws Exception {
        try (QuestionFile questions = QuestionFile.open(file, terminal)) {
            for (Optional<AskedQuestion> next = questions.next(); next.isPresent(); next = questions.next()) {
                answer(next.get());
            }
        }
        terminal.err().println(
                TEXTS.text("batch.summary", asked, asked - close - uncovered - broken, close, uncovered, broken));
        return broken == 0;
    }

    private void answer(AskedQuestion question) throws Exception {
        asked++;
        Answer answer = session.ask(question.text(), question.history(), _ -> {
        });
        switch (answer.ending()) {
            case Answer.Ending.Closest _ -> close++;
            case Answer.Ending.NotInNotes _ -> uncovered++;
            case Answer.Ending.Broken _ -> broken++;
            default -> {
                // The question is answered.
            }
        }
        print(question, answer);
    }

    private void print(AskedQuestion question, Answer answer) throws Exception {
        PrintStream out = terminal.out();
        switch (output) {
            case TEXT -> {
                out.println(terminal.style().bold(question.text()) + "\n");
                new AnswerPrinter(new PlacePrinter(library::pages), terminal).end(answer);
                out.println();
            }
            case JSON -> out.println(
                    JsonOutput.text(
                            new AnswerJsonWriter(library)
                                    .of(question.id(), question.text(), answer, session.session())));
            case NONE -> terminal.err().println(asked + "  " + question.text());
        }
    }
}
