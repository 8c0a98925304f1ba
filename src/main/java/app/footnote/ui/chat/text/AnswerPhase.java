package app.footnote.ui.chat.text;

/** The phases of answering a question, in their order. */
enum AnswerPhase {
    STARTING, SEARCHING, CHOOSING, LOADING, THINKING, WRITING, ENDED
}
