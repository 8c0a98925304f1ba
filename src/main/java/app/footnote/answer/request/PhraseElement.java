package app.footnote.answer.request;

import java.util.List;
import java.util.Set;

/** An element of a {@link Phrase}. */
sealed interface PhraseElement {

    /** Any words, from {@code fewest} to {@code most}, both inclusive. */
    record Gap(int fewest, int most) implements PhraseElement {
    }

    /**
     * One word. Immutable.
     *
     * @param words the forms of the alternatives
     * @param suffixes the forms of ends of words that match as well
     * @param kept whether the word belongs to the subject of the request
     */
    record Term(List<String> words, List<String> suffixes, boolean optional, boolean kept) implements PhraseElement {

        /** @param known words that are not taken for slips of the keyboard */
        boolean matches(String form, Set<String> known) {
            return words.contains(form)
                    || suffixes.stream().anyMatch(form::endsWith)
                    || (!known.contains(form)
                            && words.stream().anyMatch(word -> SpellingVariant.isVariant(form, word)));
        }
    }
}
