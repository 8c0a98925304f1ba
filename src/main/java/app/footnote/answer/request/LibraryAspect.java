package app.footnote.answer.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a question about the library asks for. */
public enum LibraryAspect {

    /** What could not be read, and what is still waiting. */
    UNREAD,

    /** The notes that were added last. */
    NEW,

    /** The courses. */
    COURSES,

    /** The number of pages. */
    PAGES,

    /** Anything else: the notes. */
    NOTES;

    /** The first aspect, in this order, of which the question has a phrase. */
    public static LibraryAspect of(String question) {
        List<RequestWord> words = RequestWord.of(question);
        List<RequestPhrases> phrases = RequestPhrases.of(words);
        return Stream.of(values())
                .filter(aspect -> phrases.stream().anyMatch(of -> of.find(aspect.section(), words).isPresent()))
                .findFirst()
                .orElse(NOTES);
    }

    private String section() {
        return "library-" + name().toLowerCase(Locale.ROOT);
    }
}
