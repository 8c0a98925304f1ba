package app.footnote.cli.print;

import app.footnote.health.CountedNouns;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Verdict;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints an answer for people: its words as they come if somebody looks on, and its footnotes below. Events may come on
 * another thread than the end.
 */
public final class AnswerPrinter {

    private final PlacePrinter whereabouts;
    private final Terminal terminal;
    private final PrintStream out;
    private final TerminalStyle style;
    private final StringBuilder shown = new StringBuilder();
    private boolean judging;

    public AnswerPrinter(PlacePrinter whereabouts, Terminal terminal) {
        this.whereabouts = whereabouts;
        this.terminal = terminal;
        this.out = terminal.out();
        this.style = terminal.style();
    }

    public synchronized void hear(AnswerEvent event) {
        if (terminal.watched()) {
            switch (event) {
                case AnswerEvent.Token(String text) -> {
                    shown.append(text);
                    out.print(text);
                    out.flush();
                }
                case AnswerEvent.Packed(AnswerProvenance.Prompt prompt) ->
                        terminal.err().println(style.dim(measure(prompt)));
                case AnswerEvent.Loading(String model) ->
                        terminal.err().println(style.dim(model + " reads them; its first word may take a while."));
                case AnswerEvent.Judged judged -> tellOnce(judged);
                default -> {
                    // Shown when the answer has ended, or by the words that follow.
                }
            }
        }
    }

    private void tellOnce(AnswerEvent.Judged judged) {
        if (!judging) {
            String sentences = CountedNouns.of(judged.open(), "sentence");
            terminal.err().println("\n" + style.dim(judged.judge() + " looks again at " + sentences + "."));
        }
        judging = true;
    }

    /** How full the model's context is, such as "6 passages, 2,900 of 8,192 tokens". */
    private static String measure(AnswerProvenance.Prompt prompt) {
        String passages = CountedNouns.of(prompt.passages(), "passage");
        String left = switch (prompt.turnsLeftOut()) {
            case 0 -> "";
            case 1 -> "; the oldest turn is left out";
            default -> "; the oldest " + prompt.turnsLeftOut() + " turns are left out";
        };
        return String.format(Locale.ROOT, "%s, %,d of %,d tokens%s", passages, prompt.tokens(), prompt.limit(), left);
    }

    /** To be called when the answer has ended. */
    public synchronized void end(Answer answer) throws LibraryException, InterruptedException {
        finishText(answer);
        for (Footnote footnote : answer.footnotes()) {
            out.println(style.marked("[" + footnote.number() + "]") + " "
                    + QuoteLine.of(footnote.quote(), whereabouts, style)
                    + weak(footnote));
        }
        printChecks(answer);
        answer.provenance().notices().forEach(this::tell);
        if (answer.ending() instanceof Answer.Ending.Broken(Failure failure)) {
            tell(failure);
        }
    }

    private void finishText(Answer answer) {
        String text = answer.markdown().strip();
        if (shown.toString().strip().equals(text)) {
            out.println();
        } else {
            out.println((shown.isEmpty() ? "" : "\n\n" + style.dim("After checking:") + "\n") + text);
        }
        shown.setLength(0);
        if (!answer.footnotes().isEmpty()) {
            out.println();
        }
    }

    private String weak(Footnote footnote) {
        return footnote.verdict() == Verdict.WEAK ? style.dim(" (weak support)") : "";
    }

    private void printChecks(Answer answer) {
        if (!answer.checks().isEmpty()) {
            out.println();
            out.println(CheckPrinter.count(answer.checks()));
        }
    }

    private void tell(Failure failure) {
        terminal.err().println(FailureWording.COMMAND_LINE.sentences(failure));
    }
}
