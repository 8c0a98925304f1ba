package app.footnote.answer.suggest;

/**
 * The questions of a language, as format strings. Immutable.
 *
 * @param singular asks for the meaning of a term that has an indefinite article
 * @param bare asks for the meaning of a term without an article
 * @param plural asks for the meaning of a term in the plural
 * @param explanation asks to explain a longer name of a subject
 * @param difference asks for the difference between two terms
 */
record QuestionPhrases(String singular, String bare, String plural, String explanation, String difference) {
}
