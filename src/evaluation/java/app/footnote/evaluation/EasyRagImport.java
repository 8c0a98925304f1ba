package app.footnote.evaluation;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.util.List;

/**
 * Imports a folder with langchain4j's Easy RAG as its documentation shows: with the parsers and the splitter that it
 * finds on the class path. The model is given explicitly because the class path also contains the model that is not
 * quantized. Runs in its own process, which exits when the folder is embedded.
 */
public final class EasyRagImport {

    private EasyRagImport() {
    }

    public static void main(String[] args) {
        List<Document> documents = FileSystemDocumentLoader.loadDocumentsRecursively(Path.of(args[0]));
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.builder()
                .embeddingModel(new BgeSmallEnV15QuantizedEmbeddingModel())
                .embeddingStore(store)
                .build()
                .ingest(documents);
        System.exit(0);
    }
}
