package app.footnote.index.lucene.vocabulary;

import app.footnote.index.lucene.language.LanguageResource;
import java.util.ArrayList;
import java.util.List;

/** Acronyms of computer science and mathematics that notes use without explaining them. */
public final class KnownAcronyms {

    private static final List<AcronymPair> PAIRS = read();

    private KnownAcronyms() {
    }

    private static List<AcronymPair> read() {
        List<AcronymPair> pairs = new ArrayList<>();
        for (String line : LanguageResource.lines("/app/footnote/index/lucene/vocabulary/acronyms.txt")) {
            String[] sides = line.split(" = ");
            pairs.add(new AcronymPair(sides[0], sides[1]));
        }
        return List.copyOf(pairs);
    }

    /** An acronym may have several long forms. */
    public static List<AcronymPair> all() {
        return PAIRS;
    }
}
