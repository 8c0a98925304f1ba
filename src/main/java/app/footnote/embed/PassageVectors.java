package app.footnote.embed;

import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The vectors of a note's passages. */
public final class PassageVectors {

    private PassageVectors() {
    }

    /**
     * For each passage its vector. One in a language that the model does not know has none: it would be noise.
     *
     * @param mainLanguage the note's, for passages that are too short to tell their own
     */
    public static List<Optional<float[]>> of(Embedder embedder, List<Passage> passages, String mainLanguage)
            throws EmbedException, InterruptedException {
        List<String> known = passages.stream()
                .filter(passage -> embedder.knows(language(passage, mainLanguage)))
                .map(PassageText::of)
                .toList();
        Iterator<float[]> vectors = embedder.passages(known).iterator();
        List<Optional<float[]>> all = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean isKnown = embedder.knows(language(passage, mainLanguage));
            all.add(isKnown ? Optional.of(vectors.next()) : Optional.empty());
        }
        return all;
    }

    private static String language(Passage passage, String mainLanguage) {
        return passage.language().equals(Passage.UNDETERMINED) ? mainLanguage : passage.language();
    }
}
