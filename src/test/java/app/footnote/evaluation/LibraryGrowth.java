package app.footnote.evaluation;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.Map;

/**
 * Grows a library in a folder note by note, as an import does, and says how long the index took for it; making notes
 * and their vectors is not counted. A process of its own for {@link ScaleMeasurement}.
 *
 * <p>
 * Arguments: a folder of evaluation sets; the folder for the index, which is empty; how many passages; the file for the
 * result.
 */
final class LibraryGrowth {

    private LibraryGrowth() {
    }

    public static void main(String[] args) throws Exception {
        GrownNotes notes = grownFrom(Path.of(args[0]));
        int passages = Integer.parseInt(args[2]);
        long nanos = 0;
        try (PassageIndex index = LuceneIndex.open(Path.of(args[1]), BuiltInEmbedder.IDENTITY)) {
            for (int there = 0; there < passages; there += GrownNotes.PASSAGES_PER_NOTE) {
                GrownNotes.Grown grown = notes.next();
                long start = System.nanoTime();
                index.replace(grown.note(), grown.passages());
                nanos += System.nanoTime() - start;
            }
        }
        ScaleFigures.of(Map.of("build s", nanos / 1e9)).writeTo(Path.of(args[3]));
    }

    static GrownNotes grownFrom(Path folder) throws Exception {
        try (RealTexts texts = new RealTexts(folder)) {
            return new GrownNotes(texts.passages());
        }
    }
}
