package app.footnote.answer.suggest;

/**
 * A question that a section of a note answers. Immutable.
 *
 * @param title the heading of the section, without its number
 */
record SuggestedQuestion(String text, String title) {
}
