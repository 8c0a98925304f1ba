package app.footnote.ui.chat.text;

import app.footnote.model.session.SentenceCheck;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The style of words. Immutable.
 *
 * @param styleClasses their style classes
 * @param link the address that they link to
 * @param check the check of the sentence that they are a part of
 */
public record TextStyle(Set<String> styleClasses, Optional<URI> link, Optional<SentenceCheck> check) {

    public static final TextStyle PLAIN = new TextStyle(Set.of(), Optional.empty(), Optional.empty());

    public TextStyle {
        styleClasses = Set.copyOf(styleClasses);
    }

    public TextStyle with(String styleClass) {
        Set<String> all = new TreeSet<>(styleClasses);
        all.add(styleClass);
        return new TextStyle(all, link, check);
    }

    TextStyle withLink(URI address) {
        return new TextStyle(styleClasses, Optional.of(address), check).with("link");
    }

    TextStyle withCheck(SentenceCheck sentence) {
        TextStyle checked = new TextStyle(styleClasses, link, Optional.of(sentence));
        return switch (sentence.verdict()) {
            case WEAK -> checked.with("weak");
            case NOT_IN_NOTES -> checked.with("unsupported");
            case QUOTED, SUPPORTED, UNCHECKED, POINTER -> checked;
        };
    }
}
