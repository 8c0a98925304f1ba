package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.io.PrintStream;
import java.util.List;

/** Prints the sentences of a text for people, each with what the notes say of it. For one thread. */
public final class CheckPrinter {

    private final PlacePrinter whereabouts;
    private final Terminal terminal;
    private final PrintStream out;
    private final TerminalStyle style;

    public CheckPrinter(PlacePrinter whereabouts, Terminal terminal) {
        this.whereabouts = whereabouts;
        this.terminal = terminal;
        this.out = terminal.out();
        this.style = terminal.style();
    }

    public void print(String text, List<SentenceCheck> sentences) throws LibraryException, InterruptedException {
        if (sentences.isEmpty()) {
            terminal.err().println("No sentence of this text claims anything that notes could support.");
            return;
        }
        for (SentenceCheck sentence : sentences) {
            out.println(
                    verdict(sentence.verdict()) + "  " + Quote.fold(text.substring(sentence.start(), sentence.end())));
            printEvidence(sentence);
            out.println();
        }
        out.println(count(sentences));
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> style.good("supported");
            case WEAK -> style.bold("weak");
            case NOT_IN_NOTES -> style.bad("not in your notes");
            case UNCHECKED -> style.dim("not checked");
        };
    }

    /** What carries the sentence is said by the first quote; the others say it too, or come less near. */
    private void printEvidence(SentenceCheck sentence) throws LibraryException, InterruptedException {
        if (!sentence.evidence().isEmpty()) {
            Quote quote = sentence.evidence().getFirst();
            String nearest = sentence.verdict().isDoubtful() ? "nearest: " : "";
            out.println("  " + nearest + QuoteLine.of(quote, whereabouts, style));
        }
    }

    static String count(List<SentenceCheck> sentences) {
        long supported = sentences.stream().filter(check -> check.verdict() == Verdict.SUPPORTED).count();
        return sentences.size() == 1
                ? supported + " of 1 sentence is supported by your notes."
                : "%d of %d sentences %s supported by your notes."
                        .formatted(supported, sentences.size(), supported == 1 ? "is" : "are");
    }
}
