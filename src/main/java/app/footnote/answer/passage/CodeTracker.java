package app.footnote.answer.passage;

/** Tells, char by char, whether a Markdown text is within code. For one thread. */
public final class CodeTracker {

    private static final int FENCE_LENGTH = 3;

    private boolean fenced;
    private boolean inline;
    private boolean blankSoFar = true;
    private char mark;
    private int run;

    /** Whether the char at {@code position}, or what would be put there, belongs to code. */
    public static boolean isCode(String markdown, int position) {
        CodeTracker watch = new CodeTracker();
        for (int i = 0; i < position; i++) {
            watch.pass(markdown.charAt(i));
        }
        return watch.inCode();
    }

    /** Whether the next char belongs to code. */
    public boolean inCode() {
        return fenced || inline || run > 0;
    }

    /** Whether there are only blanks so far in this line. */
    public boolean atLineStart() {
        return blankSoFar && run == 0;
    }

    /** The char that comes next. */
    public void pass(char c) {
        if (c == '\n') {
            blankSoFar = true;
            inline = false;
            run = 0;
        } else if (blankSoFar && (c == '`' || c == '~') && (run == 0 || c == mark)) {
            mark(c);
        } else {
            text(c);
        }
    }

    /** Three marks at the beginning of a line begin or end a block; the end has the marks of the beginning. */
    private void mark(char c) {
        if (fenced && c != mark) {
            return;
        }
        mark = c;
        run++;
        if (run == FENCE_LENGTH) {
            fenced = !fenced;
            blankSoFar = false;
            run = 0;
        }
    }

    private void text(char c) {
        boolean begunInline = run == 1 && mark == '`' && !fenced;
        run = 0;
        blankSoFar &= c == ' ' || c == '\t';
        inline |= begunInline;
        if (c == '`' && !fenced) {
            inline = !inline;
        }
    }
}
