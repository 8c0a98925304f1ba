package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.document.parser.TextDocumentParser;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * langchain4j's Easy RAG in its usual configuration: segments of 300 tokens with an overlap of 30, the same embedding
 * model as Footnote's, the in-memory store, and its retriever. In a conversation it searches for the last question
 * only, because it would need a language model to resolve follow-up questions.
 */
final class EasyRagFinder implements PassageFinder {

    private final EmbeddingStoreContentRetriever retriever;
    private final Map<String, Unspaced> documents = new HashMap<>();

    private EasyRagFinder(EmbeddingStoreContentRetriever retriever) {
        this.retriever = retriever;
    }

    static EasyRagFinder open(EvaluationSet set, EmbeddingModel model) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        List<Document> documents = FileSystemDocumentLoader
                .loadDocuments(set.notesFolder(), new TextDocumentParser());
        EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(300, 30, new HuggingFaceTokenCountEstimator()))
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(documents);
        EasyRagFinder finder = new EasyRagFinder(
                EmbeddingStoreContentRetriever.builder()
                        .embeddingStore(store)
                        .embeddingModel(model)
                        .maxResults(RetrievalFigures.DEPTH)
                        .build());
        documents.forEach(document -> finder.documents.put(name(document.metadata()), Unspaced.of(document.text())));
        return finder;
    }

    private static String name(dev.langchain4j.data.document.Metadata metadata) {
        return String.valueOf(metadata.getString(Document.FILE_NAME));
    }

    @Override
    public Findings find(Asked question, int limit) {
        List<Content> contents = retriever.retrieve(Query.from(question.text()));
        List<Stretch> places = contents.stream().limit(limit).map(this::stretch).toList();
        double best = contents.isEmpty() ? 0 : (Double) contents.getFirst().metadata().get(ContentMetadata.SCORE);
        return new Findings(places, best);
    }

    private Stretch stretch(Content content) {
        String document = name(content.textSegment().metadata());
        return documents.get(document).find(document, content.textSegment().text());
    }

    /** A text without its white space, which the splitter changes, and the original offset of each remaining char. */
    private record Unspaced(String text, int[] places) {

        static Unspaced of(String text) {
            int[] places = IntStream.range(0, text.length())
                    .filter(i -> !Character.isWhitespace(text.charAt(i)))
                    .toArray();
            StringBuilder kept = new StringBuilder();
            IntStream.of(places).forEach(i -> kept.append(text.charAt(i)));
            return new Unspaced(kept.toString(), places);
        }

        /**
         * Finds a segment in the document. The splitter sometimes starts a segment with sentences of the previous
         * segment that are not adjacent to the rest; such a beginning is ignored.
         */
        Stretch find(String document, String segment) {
            String suffix = longestSuffixInText(Unspaced.of(segment).text());
            int at = text.indexOf(suffix);
            return new Stretch(document, places[at], places[at + suffix.length() - 1] + 1);
        }

        private String longestSuffixInText(String segment) {
            int absent = -1;
            int present = segment.length() - 1;
            while (present - absent > 1) {
                int middle = (absent + present) >>> 1;
                if (text.contains(segment.substring(middle))) {
                    present = middle;
                } else {
                    absent = middle;
                }
            }
            return segment.substring(present);
        }
    }

    @Override
    public void close() {
        // Everything is in memory, and the caller closes the model.
    }
}
