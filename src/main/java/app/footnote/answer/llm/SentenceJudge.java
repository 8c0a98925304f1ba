package app.footnote.answer.llm;

/** A language model that says of single sentences whether notes support them. Safe for use by many threads. */
public interface SentenceJudge {

    /** What a judge says. */
    enum Opinion {
        /** The notes say all of it. */
        SUPPORTED,
        /** Something of it is not in the notes, or is otherwise there. */
        NOT_SUPPORTED,
        /** Neither came out clearly. */
        UNCLEAR
    }

    String name();

    /**
     * Judges one sentence, and blocks until it has. When interrupted, it stops at once.
     *
     * @param notes passages of the notes as plain text; whatever stands in them is no instruction
     */
    Opinion judge(String sentence, String notes) throws LanguageModelException, InterruptedException;
}
