package app.footnote.session;

/** What a session is called as long as nobody has named it. */
final class SessionTitle {

    static final String UNTITLED = "New session";

    private static final int MOST_CHARS = 60;

    private SessionTitle() {
    }

    /** The question on one line, cut at a word's end where it is long. */
    static String of(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_CHARS) {
            return line.isEmpty() ? UNTITLED : line;
        }
        int blank = line.lastIndexOf(' ', MOST_CHARS - 1);
        // Scripts without blanks are cut anywhere but inside of a character.
        int end = blank > MOST_CHARS / 2 ? blank : line.offsetByCodePoints(0, line.codePointCount(0, MOST_CHARS - 1));
        return line.substring(0, end) + "…";
    }
}
