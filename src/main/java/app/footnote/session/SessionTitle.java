package app.footnote.session;

/** The title of a session that the student has not renamed. */
final class SessionTitle {

    /** The title of a session without questions. It is stored in session files and must not be changed. */
    static final String UNTITLED = "New session";

    private static final int MAX_CHARS = 60;

    private SessionTitle() {
    }

    /** The question on one line. A long question is cut at the end of a word. */
    static String of(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_CHARS) {
            return line.isEmpty() ? UNTITLED : line;
        }
        int blank = line.lastIndexOf(' ', MAX_CHARS - 1);
        // Scripts without blanks are cut between two code points.
        int end = blank > MAX_CHARS / 2 ? blank : line.offsetByCodePoints(0, line.codePointCount(0, MAX_CHARS - 1));
        return line.substring(0, end) + "…";
    }
}
