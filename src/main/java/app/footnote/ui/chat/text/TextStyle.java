package app.footnote.ui.chat.text;

import app.footnote.model.session.SentenceCheck;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How words look, and what they belong to.
 *
 * @param styleClasses for the style sheet
 * @param link where a click on them leads; shown before it is followed
 * @param check what became of checking the sentence that they are a part of
 */
public record TextStyle(Set<String> styleClasses, Optional<URI> link, Optional<SentenceCheck> check) {

    public static final TextStyle PLAIN = new TextStyle(Set.of(), Optional.empty(), Optional.empty());

    public TextStyle {
        styleClasses = Set.copyOf(styleClasses);
    }

    public TextStyle with(String styleClass) {
        Set<String> more = new TreeSet<>(styleClasses);
        more.add(styleClass);
        return new TextStyle(more, link, check);
    }

    TextStyle leadingTo(URI address) {
        return new TextStyle(styleClasses, Optional.of(address), check).with("link");
    }

    TextStyle in(SentenceCheck sentence) {
        TextStyle checked = new TextStyle(styleClasses, link, Optional.of(sentence));
        return switch (sentence.verdict()) {
            case WEAK -> checked.with("weak");
            case NOT_IN_NOTES -> checked.with("unsupported");
            case SUPPORTED, UNCHECKED -> checked;
        };
    }
}
