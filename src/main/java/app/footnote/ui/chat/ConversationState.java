package app.footnote.ui.chat;

import app.footnote.model.failure.Failure;

/** What is shown above the composer. */
sealed interface ConversationState {

    /** No question has been asked yet. */
    record Empty() implements ConversationState {
    }

    /** A session is being read. */
    record Loading() implements ConversationState {
    }

    /** The turns of a session. */
    record Shown() implements ConversationState {
    }

    /** Why a session could not be opened. */
    record Failed(Failure failure) implements ConversationState {
    }
}
