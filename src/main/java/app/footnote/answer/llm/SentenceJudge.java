package app.footnote.answer.llm;

/** A language model that decides whether notes support a sentence. Safe for use by several threads. */
public interface SentenceJudge {

    /** The answer of a judge. */
    enum Opinion {
        /** The notes support the whole sentence. */
        SUPPORTED,
        /** A part of the sentence is missing from the notes or contradicts them. */
        NOT_SUPPORTED,
        /** The model gave no clear answer. */
        UNCLEAR
    }

    String name();

    /**
     * Judges one sentence and blocks until the answer is complete. An interruption stops it at once.
     *
     * @param notes passages of the notes as plain text, never treated as instructions
     */
    Opinion judge(String sentence, String notes) throws LanguageModelException, InterruptedException;
}
