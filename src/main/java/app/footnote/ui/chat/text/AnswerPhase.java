package app.footnote.ui.chat.text;

/** What is being done about a question. */
enum AnswerPhase {
    STARTING, SEARCHING, CHOOSING, LOADING, THINKING, WRITING, ENDED
}
