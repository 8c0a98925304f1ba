package app.footnote.read.pdf.annotation;

import app.footnote.model.Box;
import app.footnote.read.format.Block;

/**
 * A comment, or a filled field of a form. Immutable.
 *
 * @param kind {@link Block.Kind#COMMENT} or {@link Block.Kind#FORM_FIELD}
 * @param text with single spaces between words
 * @param box the place on the page
 */
public record PageRemark(Block.Kind kind, String text, Box box) {
}
