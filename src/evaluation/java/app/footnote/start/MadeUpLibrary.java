package app.footnote.start;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.Embedder;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.Library;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Creates a library with generated notes in the format of Footnote, for measurements of the packaged program. */
final class MadeUpLibrary {

    private MadeUpLibrary() {
    }

    static void createIn(Path home, List<String> notes) throws Exception {
        Path folder = Files.createDirectories(home.resolve("notes"));
        for (int i = 0; i < notes.size(); i++) {
            Files.writeString(folder.resolve("note %d.md".formatted(i)), notes.get(i));
        }
        LibraryPlace place = LibraryPlace.here(home);
        NoteReader reader = new NoteReader(text -> text.length() / 4, ReadLimits.standard());
        try (Embedder embedder = new Directions();
                PassageIndex index = LuceneIndexFolder.open(place.index(), embedder.identity());
                Library library = Library.open(place.catalogue(),
                        new IngestServices(reader::read, embedder, index, FailureWording::inWords))) {
            library.add(List.of(folder), library.courseFor(folder).id());
            library.queue().awaitIdle();
        }
    }

    /** A fast embedder with the identity of the built-in model. */
    private record Directions() implements Embedder {

        @Override
        public EmbeddingIdentity identity() {
            return BuiltInEmbedder.IDENTITY;
        }

        @Override
        public int tokenLimit() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int tokens(String text) {
            return text.length() / 4;
        }

        @Override
        public boolean supports(String language) {
            return true;
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return texts.stream().map(MadeUpPassages::vector).toList();
        }

        @Override
        public float[] question(String text) {
            return MadeUpPassages.vector(text);
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
