package app.footnote.cli.ask;

import app.footnote.cli.input.AskedQuestion;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.json.AnswerJsonWriter;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.print.AnswerPrinter;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.cli.print.Terminal;
import app.footnote.library.Library;
import app.footnote.model.session.Answer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Answers the questions of a file, each for itself, and tells how it went. */
public final class QuestionBatch {

    /** What becomes of each answer besides being kept. */
    public enum Output {
        TEXT, JSON, NONE
    }

    private final AskSession conversation;
    private final Library library;
    private final Terminal terminal;
    private final Output output;
    private int asked;
    private int uncovered;
    private int broken;

    public QuestionBatch(AskSession conversation, Library library, Terminal terminal, Output output) {
        this.conversation = conversation;
        this.library = library;
        this.terminal = terminal;
        this.output = output;
    }

    /** Whether all questions were dealt with; those that the notes do not cover are. */
    public boolean run(Path file) throws Exception {
        try (QuestionFile questions = QuestionFile.open(file, terminal)) {
            for (Optional<AskedQuestion> next = questions.next(); next.isPresent(); next = questions.next()) {
                answer(next.get());
            }
        }
        terminal.err().println(asked + " questions: " + (asked - uncovered - broken) + " answered, " + uncovered
                + " not covered by your notes" + (broken == 0 ? "." : ", " + broken + " broken off."));
        return broken == 0;
    }

    private void answer(AskedQuestion question) throws Exception {
        asked++;
        Answer answer = conversation.ask(question.text(), question.history(), _ -> {
        });
        switch (answer.ending()) {
            case Answer.Ending.NotInNotes _ -> uncovered++;
            case Answer.Ending.Broken _ -> broken++;
            default -> {
                // Answered.
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
                                    .of(question.id(), question.text(), answer, conversation.session())));
            case NONE -> terminal.err().println(asked + "  " + question.text());
        }
    }
}
