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
 * langchain4j's Easy RAG as its documentation shows it: the readers of files and the splitter it finds on the class
 * path. The model is named because its unrounded sister is there too. A process of its own, which ends when the folder
 * is embedded.
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
