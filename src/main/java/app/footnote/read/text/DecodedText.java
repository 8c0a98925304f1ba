package app.footnote.read.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The text of a file, without a byte order mark. Immutable.
 *
 * @param guessedEncoding the name of the encoding with which it was read, if the file may have another
 */
public record DecodedText(String text, Optional<String> guessedEncoding) {

    public DecodedText {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static DecodedText certain(String text) {
        return new DecodedText(text, Optional.empty());
    }

    static DecodedText guessed(String text, Charset encoding) {
        return new DecodedText(text, Optional.of(encoding.name()));
    }
}
