package app.footnote.model.failure;

/**
 * What people can do about failures. Each action has its words in the bundle {@code remedies}; those that differ
 * between the window and the command line stand in {@code remedies-window} and {@code remedies-command-line} instead.
 * The names are stored with notes and sessions, so they are never changed.
 */
public enum RemedyAction {

    /** Words that are told as they are; the argument. */
    VERBATIM,

    /** Do the same again. */
    TRY_AGAIN,

    /** Do the same again after a while. */
    TRY_AGAIN_LATER,

    /** Look into the log file, which has the details. */
    SEE_LOG,

    /** Close Footnote and start it again. */
    RESTART_FOOTNOTE,

    /** Install Footnote anew. */
    REINSTALL_FOOTNOTE,

    /** Install a later version of Footnote. */
    UPDATE_FOOTNOTE,

    /** Close the other Footnote that is running. */
    CLOSE_OTHER_FOOTNOTE,

    /** Make room on the disk and check that the folder may be written to. */
    CHECK_DISK,

    /** Check that the file or folder may be read. */
    CHECK_READ_PERMISSION,

    /** Build the index again from the notes. */
    REBUILD_INDEX,

    /** Look at the state of the embedding model. */
    CHECK_EMBEDDING_MODEL,

    /** Start Ollama. */
    START_OLLAMA,

    /** Get the model that is named by the argument. */
    PULL_MODEL,

    /** Choose another model. */
    CHOOSE_OTHER_MODEL
}
