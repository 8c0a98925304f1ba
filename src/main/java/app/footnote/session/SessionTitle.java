package app.footnote.session;

import app.footnote.messages.Messages;

/** The title of a session that the student has not renamed. */
final class SessionTitle {

    private static final Messages TEXTS = Messages.of("session");

    /** In all languages; session files contain it, so it must not be changed. */
    private static final String UNTITLED = "New session";

    private static final int MAX_CHARS = 60;

    private SessionTitle() {
    }

    /** The stored title of a session without questions. */
    static String untitled() {
        return UNTITLED;
    }

    /** A stored title as the student reads it. */
    static String shown(String stored) {
        return stored.equals(UNTITLED) ? TEXTS.text("untitled") : stored;
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
