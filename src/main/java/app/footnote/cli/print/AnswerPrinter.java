package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Verdict;
import java.io.PrintStream;

/**
 * Prints an answer and its footnotes. In a terminal, the text is printed while it is written. Safe for use by several
 * threads.
 */
public final class AnswerPrinter {

    private static final Messages TEXTS = Messages.of("cli");

    private final PlacePrinter places;
    private final Terminal terminal;
    private final PrintStream out;
    private final TerminalStyle style;
    private final StringBuilder printed = new StringBuilder();
    private boolean levelPrinted;
    private boolean reviewing;

    public AnswerPrinter(PlacePrinter places, Terminal terminal) {
        this.places = places;
        this.terminal = terminal;
        this.out = terminal.out();
        this.style = terminal.style();
    }

    /** Prints an event of the answer, if the output is a terminal. */
    public synchronized void onEvent(AnswerEvent event) {
        if (terminal.isInteractive()) {
            switch (event) {
                case AnswerEvent.Token(String text) -> {
                    printed.append(text);
                    out.print(text);
                    out.flush();
                }
                case AnswerEvent.Packed(AnswerProvenance.Prompt prompt) ->
                        terminal.err().println(style.dim(size(prompt)));
                case AnswerEvent.Loading(String model) ->
                        terminal.err().println(style.dim(TEXTS.text("answer.loading", model)));
                case AnswerEvent.EndingExpected(Answer.Ending ending) -> printLevel(ending);
                case AnswerEvent.Reading read ->
                        terminal.err().println(
                                style.dim(TEXTS.text("answer.read", read.unit(), read.done(), read.all())));
                case AnswerEvent.Judged review -> printFirst(review);
                default -> {
                    // Printed at the end, or not at all.
                }
            }
        }
    }

    /** What a model writes does not say how sure it is. */
    private void printLevel(Answer.Ending ending) {
        switch (ending) {
            case Answer.Ending.Closest _ -> out.println(style.dim(TEXTS.text("answer.closest")) + "\n");
            case Answer.Ending.NotInNotes _ -> out.println(style.dim(TEXTS.text("answer.beyond-notes")) + "\n");
            case Answer.Ending.Complete _, Answer.Ending.Stopped _, Answer.Ending.Broken _ -> {
                // The answer speaks for itself.
            }
        }
        levelPrinted = true;
    }

    private void printFirst(AnswerEvent.Judged review) {
        if (!reviewing) {
            terminal.err().println(
                    "\n" + style.dim(TEXTS.text("answer.review", review.judge(), review.open())));
        }
        reviewing = true;
    }

    /** The size of the prompt, such as "6 passages, 2,900 of 8,192 tokens". */
    private static String size(AnswerProvenance.Prompt prompt) {
        return TEXTS.text(
                "answer.prompt", prompt.passages(), prompt.tokens(), prompt.limit(), prompt.turnsLeftOut());
    }

    /** Prints the rest of an answer that has ended. */
    public synchronized void end(Answer answer) throws LibraryException, InterruptedException {
        if (answer.provenance().writtenByModel() && !levelPrinted) {
            printLevel(answer.ending());
        }
        finishText(answer);
        for (Footnote footnote : answer.footnotes()) {
            out.println(style.marked("[" + footnote.number() + "]") + " "
                    + QuoteLine.of(footnote.quote(), places, style)
                    + weak(footnote));
        }
        printChecks(answer);
        answer.provenance().notices().forEach(this::print);
        if (answer.ending() instanceof Answer.Ending.Broken(Failure failure)) {
            print(failure);
        }
    }

    private void finishText(Answer answer) {
        String text = answer.markdown().strip();
        if (printed.toString().strip().equals(text)) {
            out.println();
        } else {
            String heading = printed.isEmpty() ? "" : "\n\n" + style.dim(TEXTS.text("answer.checked")) + "\n";
            out.println(heading + text);
        }
        printed.setLength(0);
        if (!answer.footnotes().isEmpty()) {
            out.println();
        }
    }

    private String weak(Footnote footnote) {
        return footnote.verdict() == Verdict.WEAK ? style.dim(" " + TEXTS.text("answer.weak")) : "";
    }

    private void printChecks(Answer answer) {
        if (!answer.checks().isEmpty()) {
            out.println();
            out.println(CheckPrinter.count(answer.checks()));
        }
    }

    private void print(Failure failure) {
        terminal.err().println(FailureWording.COMMAND_LINE.sentences(failure));
    }
}
