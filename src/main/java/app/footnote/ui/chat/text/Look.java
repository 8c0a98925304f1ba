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
public record Look(Set<String> styleClasses, Optional<URI> link, Optional<SentenceCheck> check) {

    public static final Look PLAIN = new Look(Set.of(), Optional.empty(), Optional.empty());

    public Look {
        styleClasses = Set.copyOf(styleClasses);
    }

    public Look with(String styleClass) {
        Set<String> more = new TreeSet<>(styleClasses);
        more.add(styleClass);
        return new Look(more, link, check);
    }

    Look leadingTo(URI address) {
        return new Look(styleClasses, Optional.of(address), check).with("link");
    }

    Look in(SentenceCheck sentence) {
        Look checked = new Look(styleClasses, link, Optional.of(sentence));
        return switch (sentence.verdict()) {
            case WEAK -> checked.with("weak");
            case NOT_IN_NOTES -> checked.with("unsupported");
            case SUPPORTED, UNCHECKED -> checked;
        };
    }
}
