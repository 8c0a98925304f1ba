package app.footnote.answer.write;

import app.footnote.answer.passage.CodeTracker;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds citations of any {@linkplain CitationForm form} in a streamed answer. Numbers in code are not citations.
 * Definitions of footnotes and a list of sources at the end are dropped, because Footnote shows the sources itself. Not
 * thread-safe.
 */
final class CitationReader {

    /** Receives the text and its citations in order. */
    interface Target {

        void text(String text) throws InterruptedException;

        /** @param numbers as the model wrote them; sources with these numbers may not exist */
        void citation(List<Integer> numbers) throws InterruptedException;

        /** The citations of an answer that cites its sources only at the end. */
        void citationOfAll(List<Integer> numbers) throws InterruptedException;
    }

    /** The longest form of a citation. */
    private static final int LONGEST_FORM = 300;

    private final Target target;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final CodeTracker code = new CodeTracker();
    private Skip skip = Skip.NOTHING;
    private boolean cited;
    private char previous = '\n';
    private char beforePrevious = '\n';

    /** The text that is being dropped. */
    private enum Skip {
        NOTHING, LINE, REST
    }

    /** Whether the pending text begins with a form. */
    private enum Fit {
        YES, NO, UNDECIDED
    }

    CitationReader(Target target) {
        this.target = target;
    }

    /** Reads the next piece of the answer. */
    void read(String piece) throws InterruptedException {
        pending.append(piece);
        proceed(false);
    }

    /** Ends the answer. */
    void end() throws InterruptedException {
        proceed(true);
        if (skip == Skip.REST && !cited) {
            target.citationOfAll(CitationForm.allNumbers(pending));
        }
    }

    /** Processes the pending text as far as its meaning does not depend on later text. */
    private void proceed(boolean last) throws InterruptedException {
        boolean more = true;
        while (more && !pending.isEmpty()) {
            more = switch (skip) {
                case NOTHING -> step(last);
                case LINE -> skipLine();
                case REST -> false;
            };
        }
        flush();
    }

    /** Processes one char or citation; false if more text is needed. */
    private boolean step(boolean last) throws InterruptedException {
        Fit list = code.atLineStart() && !code.inCode()
                ? fit(CitationForm.LIST_OF_SOURCES.matcher(pending), last)
                : Fit.NO;
        if (list == Fit.YES) {
            skip = Skip.REST;
        }
        return list == Fit.NO && takeCitationOrChar(last);
    }

    private boolean takeCitationOrChar(boolean last) throws InterruptedException {
        char c = pending.charAt(0);
        boolean possible = CitationForm.mayBegin(c) && !code.inCode() && !isSubscript(c);
        Matcher citation = CitationForm.CITATION.matcher(pending);
        switch (possible ? fit(citation, last) : Fit.NO) {
            case YES -> take(citation.group());
            case NO -> copy(c);
            case UNDECIDED -> {
                return false;
            }
        }
        return true;
    }

    /** {@code hitEnd} reports whether more text could change the match. */
    @SuppressWarnings("JdkObsolete")
    private Fit fit(Matcher form, boolean last) {
        boolean fits = form.lookingAt();
        if (form.hitEnd() && !last && pending.length() < LONGEST_FORM) {
            return Fit.UNDECIDED;
        }
        return fits ? Fit.YES : Fit.NO;
    }

    /** Whether the bracket is a subscript as in {@code a[1]}. */
    private boolean isSubscript(char c) {
        return c == '[' && Character.isLetter(previous) && !Character.isLetterOrDigit(beforePrevious);
    }

    private void take(String form) throws InterruptedException {
        List<Integer> numbers = CitationForm.numbers(form);
        if (numbers.contains(0)) {
            // An interval such as [0, 1]: the numbers of sources start at 1.
            form.chars().forEach(c -> copy((char) c));
            return;
        }
        boolean definition = code.atLineStart() && pending.indexOf(":", form.length()) == form.length();
        pending.delete(0, form.length());
        if (definition) {
            skip = Skip.LINE;
        } else {
            cite(numbers);
        }
    }

    private void cite(List<Integer> numbers) throws InterruptedException {
        flush();
        target.citation(numbers);
        cited = true;
        previous = ']';
        code.accept(']');
    }

    private void copy(char c) {
        code.accept(c);
        plain.append(c);
        pending.deleteCharAt(0);
        beforePrevious = previous;
        previous = c;
    }

    private boolean skipLine() {
        skip = pending.charAt(0) == '\n' ? Skip.NOTHING : Skip.LINE;
        pending.deleteCharAt(0);
        return true;
    }

    private void flush() throws InterruptedException {
        if (!plain.isEmpty()) {
            String text = plain.toString();
            plain.setLength(0);
            target.text(text);
        }
    }
}
