package app.footnote.embed;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Computes the vectors of a note's passages. */
public final class PassageVectors {

    private PassageVectors() {
    }

    /**
     * The vectors of each passage, in the same order; empty for a passage in a language that the model does not
     * support.
     *
     * @param mainLanguage the language of the note, used for passages whose own language is undetermined
     */
    public static List<Optional<PassageEmbedding>> of(Embedder embedder, List<Passage> passages, String mainLanguage)
            throws EmbedException, InterruptedException {
        List<Passage> known = passages.stream()
                .filter(passage -> embedder.supports(language(passage, mainLanguage)))
                .toList();
        Iterator<PassageEmbedding> vectors = embedder.embed(known).iterator();
        List<Optional<PassageEmbedding>> all = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean isKnown = embedder.supports(language(passage, mainLanguage));
            all.add(isKnown ? Optional.of(vectors.next()) : Optional.empty());
        }
        return all;
    }

    private static String language(Passage passage, String mainLanguage) {
        return passage.language().equals(Passage.UNDETERMINED) ? mainLanguage : passage.language();
    }
}
