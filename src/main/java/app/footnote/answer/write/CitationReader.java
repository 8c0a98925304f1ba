package app.footnote.answer.write;

import app.footnote.answer.passage.CodeTracker;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds the citations in a model's answer while it streams in, in whatever {@linkplain CitationForm form} the model
 * writes them. Numbers in code are left alone. Definitions of footnotes, and a list of sources at the end, are left
 * out: Footnote shows those itself. For one thread.
 */
final class CitationReader {

    /** Hears what was read, in its order. */
    interface Target {

        void text(String text) throws InterruptedException;

        /** @param numbers as the model wrote them; whether there are such sources is for the target to know */
        void citation(List<Integer> numbers) throws InterruptedException;

        /** All that the answer rests on, said once at its end instead of where it belongs. */
        void citationOfAll(List<Integer> numbers) throws InterruptedException;
    }

    /** No form is longer, so nothing is held back longer. */
    private static final int LONGEST_CHARS = 300;

    private final Target target;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final CodeTracker code = new CodeTracker();
    private Skip skip = Skip.NOTHING;
    private boolean cited;
    private char previous = '\n';
    private char beforePrevious = '\n';

    /** What is being left out. */
    private enum Skip {
        NOTHING, LINE, REST
    }

    /** Whether a form stands at the beginning of what is pending. */
    private enum Fit {
        YES, NO, UNDECIDED
    }

    CitationReader(Target target) {
        this.target = target;
    }

    /** The next piece of the answer. */
    void read(String piece) throws InterruptedException {
        pending.append(piece);
        proceed(false);
    }

    /** No more comes. */
    void end() throws InterruptedException {
        proceed(true);
        if (skip == Skip.REST && !cited) {
            target.citationOfAll(CitationForm.allNumbers(pending));
        }
    }

    /** Goes on as far as what has come so far allows only one reading. */
    private void proceed(boolean last) throws InterruptedException {
        boolean more = true;
        while (more && !pending.isEmpty()) {
            more = switch (skip) {
                case NOTHING -> step(last);
                case LINE -> leaveOut();
                case REST -> false;
            };
        }
        say();
    }

    /** Whether there was enough to decide on. */
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
            case NO -> pass(c);
            case UNDECIDED -> {
                return false;
            }
        }
        return true;
    }

    /** Whether more input could change the match is just what hitEnd tells. */
    @SuppressWarnings("JdkObsolete")
    private Fit fit(Matcher form, boolean last) {
        boolean fits = form.lookingAt();
        if (form.hitEnd() && !last && pending.length() < LONGEST_CHARS) {
            return Fit.UNDECIDED;
        }
        return fits ? Fit.YES : Fit.NO;
    }

    /** {@code a[1]} is an element of an array rather than a claim of a source. */
    private boolean isSubscript(char c) {
        return c == '[' && Character.isLetter(previous) && !Character.isLetterOrDigit(beforePrevious);
    }

    private void take(String form) throws InterruptedException {
        List<Integer> numbers = CitationForm.numbers(form);
        if (numbers.contains(0)) {
            // An interval; sources are counted from 1.
            form.chars().forEach(c -> pass((char) c));
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
        say();
        target.citation(numbers);
        cited = true;
        previous = ']';
        code.pass(']');
    }

    private void pass(char c) {
        code.pass(c);
        plain.append(c);
        pending.deleteCharAt(0);
        beforePrevious = previous;
        previous = c;
    }

    private boolean leaveOut() {
        skip = pending.charAt(0) == '\n' ? Skip.NOTHING : Skip.LINE;
        pending.deleteCharAt(0);
        return true;
    }

    private void say() throws InterruptedException {
        if (!plain.isEmpty()) {
            String text = plain.toString();
            plain.setLength(0);
            target.text(text);
        }
    }
}
