package app.footnote.answer.passage;

/** Follows a Markdown text char by char and reports whether it is within code. Not thread-safe. */
public final class CodeTracker {

    private static final int FENCE_LENGTH = 3;

    private boolean fenced;
    private boolean inline;
    private boolean isBlankLine = true;
    private char mark;
    private int run;

    /** Whether the char at {@code position}, or text inserted there, belongs to code. */
    public static boolean isCode(String markdown, int position) {
        CodeTracker tracker = new CodeTracker();
        for (int i = 0; i < position; i++) {
            tracker.accept(markdown.charAt(i));
        }
        return tracker.inCode();
    }

    /** Whether the next char belongs to code. */
    public boolean inCode() {
        return fenced || inline || run > 0;
    }

    /** Whether the line contains only blanks so far. */
    public boolean atLineStart() {
        return isBlankLine && run == 0;
    }

    /** Takes the next char. */
    public void accept(char c) {
        if (c == '\n') {
            isBlankLine = true;
            inline = false;
            run = 0;
        } else if (isBlankLine && (c == '`' || c == '~') && (run == 0 || c == mark)) {
            acceptMark(c);
        } else {
            acceptText(c);
        }
    }

    /** Three marks at the beginning of a line start or end a block. Both lines have the same marks. */
    private void acceptMark(char c) {
        if (fenced && c != mark) {
            return;
        }
        mark = c;
        run++;
        if (run == FENCE_LENGTH) {
            fenced = !fenced;
            isBlankLine = false;
            run = 0;
        }
    }

    private void acceptText(char c) {
        boolean opensInline = run == 1 && mark == '`' && !fenced;
        run = 0;
        isBlankLine &= c == ' ' || c == '\t';
        inline |= opensInline;
        if (c == '`' && !fenced) {
            inline = !inline;
        }
    }
}
