package app.footnote.answer.check;

import app.footnote.model.text.Range;

/**
 * A sentence of an answer that makes a claim. Immutable.
 *
 * @param range its place in the answer's Markdown
 * @param words without markup and footnotes
 */
record Claim(Range range, String words) {
}
