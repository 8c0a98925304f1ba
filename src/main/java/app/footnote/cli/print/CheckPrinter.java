package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.SentenceCheck.Reason;
import app.footnote.model.session.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Prints the sentences of a text, each with its verdict and the best quote. Not thread-safe. */
public final class CheckPrinter {

    private static final Messages TEXTS = Messages.of("cli");

    private final PlacePrinter places;
    private final Terminal terminal;
    private final PrintStream out;
    private final TerminalStyle style;

    public CheckPrinter(PlacePrinter places, Terminal terminal) {
        this.places = places;
        this.terminal = terminal;
        this.out = terminal.out();
        this.style = terminal.style();
    }

    public void print(String text, List<SentenceCheck> sentences) throws LibraryException, InterruptedException {
        if (sentences.isEmpty()) {
            terminal.err().println(TEXTS.text("check.no-claims"));
            return;
        }
        for (SentenceCheck sentence : sentences) {
            out.println(
                    verdict(sentence.verdict()) + "  " + Quote.fold(text.substring(sentence.start(), sentence.end())));
            sentence.reason().ifPresent(reason -> out.println("  " + style.dim(TEXTS.text("check", reason))));
            printEvidence(sentence);
            out.println();
        }
        out.println(count(sentences));
    }

    private String verdict(Verdict verdict) {
        String text = TEXTS.text("verdict", verdict);
        return switch (verdict) {
            case QUOTED, SUPPORTED -> style.good(text);
            case WEAK -> style.bold(text);
            case NOT_IN_NOTES -> style.bad(text);
            case UNCHECKED, POINTER -> style.dim(text);
        };
    }

    /** Prints the first quote, which is the best one. */
    private void printEvidence(SentenceCheck sentence) throws LibraryException, InterruptedException {
        if (!sentence.evidence().isEmpty()) {
            Quote quote = sentence.evidence().getFirst();
            String line = QuoteLine.of(quote, places, style);
            out.println("  " + (sentence.verdict().isDoubtful() ? TEXTS.text("check.nearest", line) : line));
        }
    }

    static String count(List<SentenceCheck> sentences) {
        if (sentences.stream().allMatch(check -> check.reason().equals(Optional.of(Reason.OTHER_LANGUAGE)))) {
            return TEXTS.text("check.other-language");
        }
        long supported = sentences.stream().filter(check -> check.verdict() == Verdict.SUPPORTED).count();
        return TEXTS.text("check.count", supported, sentences.size());
    }
}
