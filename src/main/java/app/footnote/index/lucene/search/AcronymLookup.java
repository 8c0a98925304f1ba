package app.footnote.index.lucene.search;

import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.vocabulary.AcronymPair;
import app.footnote.index.lucene.vocabulary.KnownAcronyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds acronyms and their long forms, which the notes explain or which are known to everybody. Immutable. */
record AcronymLookup(IndexSnapshot snapshot) {

    private static final int MAX_ACRONYM = 8;
    private static final int MOST = 4;

    /** What an acronym stands for; empty if it is none. */
    List<String> longForms(String word) throws IOException {
        List<String> found = new ArrayList<>();
        if (word.length() >= 2 && word.length() <= MAX_ACRONYM) {
            for (String entry : terms(MOST).find(word + "=")) {
                found.add(entry.substring(word.length() + 1));
            }
            KnownAcronyms.all().stream().filter(pair -> pair.acronym().equals(word)).forEach(
                    pair -> found.add(pair.longForm()));
        }
        return found;
    }

    /**
     * The acronyms whose long forms begin with the first of some words.
     *
     * @param words words in lower case
     */
    List<AcronymPair> beginningWith(List<String> words) throws IOException {
        String joined = String.join(" ", words) + " ";
        String first = words.getFirst() + " ";
        List<AcronymPair> found = new ArrayList<>();
        for (AcronymPair known : KnownAcronyms.all()) {
            if (joined.startsWith(known.longForm() + " ")) {
                found.add(known);
            }
        }
        Set<String> learned = terms(Integer.MAX_VALUE).find(first);
        for (String entry : learned) {
            int separator = entry.indexOf('=');
            if (joined.startsWith(entry.substring(0, separator) + " ")) {
                found.add(new AcronymPair(entry.substring(separator + 1), entry.substring(0, separator)));
            }
        }
        return found;
    }

    private TermsWithPrefix terms(int most) {
        return new TermsWithPrefix(snapshot.getIndexReader(), PassageDocument.ACRONYM, most);
    }
}
