package app.footnote.read.split;

/**
 * The sizes of passages in the embedding model's own tokens. Except for {@code max}, they do not include the headings
 * above a passage. Immutable.
 *
 * @param target paragraphs of one section are joined up to this size, and longer ones are split into parts of about it
 * @param maxUnsplit a single paragraph up to this size is not split
 * @param small a passage up to this size joins a neighbour of its section even if the result is larger than
 * {@code target}, up to {@code maxUnsplit}
 * @param tiny a passage up to this size joins a neighbour of its page even across a heading
 * @param max the largest size of a passage with its headings in front; code, table rows and slides are not split up to
 * this size
 * @param maxHeadings outer headings are left out if all of them together are larger than this
 * @param maxChars the longest text of a passage in the file, with all markup and white space; only damaged files and
 * pictures within a text reach it
 */
record PassageSizes(int target, int maxUnsplit, int small, int tiny, int max, int maxHeadings, int maxChars) {

    /** Sizes for models that accept 512 tokens, of which two delimiters and the model's own prefix take a few. */
    static PassageSizes standard() {
        return new PassageSizes(200, 320, 40, 20, 480, 60, 8000);
    }
}
