package app.footnote.model.failure;

/**
 * A failure in the student's words.
 *
 * @param reason one sentence that says what happened and why
 * @param remedy one sentence that says what to do next
 */
public record Failure(Kind kind, String reason, String remedy) {

    /** The kinds that programs may want to tell apart; the sentences are for people. */
    public enum Kind {
        NEEDS_PASSWORD, DAMAGED, EMPTY, UNSUPPORTED, TOO_LARGE, UNREADABLE, TOOK_TOO_LONG, MISSING, EMBEDDING, INDEX, MODEL, SERVER, INTERNAL
    }
}
