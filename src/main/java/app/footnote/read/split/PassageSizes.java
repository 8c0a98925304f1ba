package app.footnote.read.split;

/**
 * How large passages are, in the embedding model's own tokens. What a passage says and the titles it stands under are
 * counted apart.
 *
 * @param aim paragraphs of one section are joined up to here, and longer ones are cut into parts of about this size
 * @param whole a single paragraph is left whole up to here
 * @param small a passage this small joins a neighbour of its section even if that becomes larger than {@code aim}, up
 * to {@code whole}
 * @param tiny a passage this small joins a neighbour of its page even across a heading
 * @param most no passage is larger than this with its titles in front; code, table rows and slides are kept whole up to
 * here
 * @param titles outer titles are left out if all of them are longer than this
 */
public record PassageSizes(int aim, int whole, int small, int tiny, int most, int titles) {

    /** For models that take 512 tokens, of which two and a few for a model's own prefix are not ours. */
    public static PassageSizes standard() {
        return new PassageSizes(200, 320, 40, 20, 480, 60);
    }
}
