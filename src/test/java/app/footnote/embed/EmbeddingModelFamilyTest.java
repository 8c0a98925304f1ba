package app.footnote.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingModelFamilyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nomic-embed-text:latest                         | "search_query: "                 | "search_document: "
            nomic-embed-text-v2-moe                         | "search_query: "                 | "search_document: "
            embeddinggemma:300m                             | "task: search result | query: "  | "title: none | text: "
            jeffh/intfloat-multilingual-e5-large:f16        | "query: "                        | "passage: "
            someone/e5-base-v2                              | "query: "                        | "passage: "
            snowflake-arctic-embed2                         | "query: "                        | ""
            hf.co/Snowflake/snowflake-arctic-embed-l-v2.0   | "query: "                        | ""
            bge-m3                                          | ""                               | ""
            all-minilm:l6-v2                                | ""                               | ""
            paraphrase-multilingual                         | ""                               | ""
            mxbai-embed-large  | "Represent this sentence for searching relevant passages: "   | ""
            bge-large          | "Represent this sentence for searching relevant passages: "   | ""
            snowflake-arctic-embed:22m | "Represent this sentence for searching relevant passages: " | ""
            """)
    void formatsTextsAsEachModelCardDescribes(String model, String question, String passage) {
        EmbeddingModelFamily family = EmbeddingModelFamily.of(model);

        assertThat(family.question()).isEqualTo(question);
        assertThat(family.passage()).isEqualTo(passage);
    }

    @Test
    void addsTheInstructionOfEachFamily() {
        assertThat(EmbeddingModelFamily.of("qwen3-embedding:0.6b").question())
                .startsWith("Instruct: ")
                .endsWith("\nQuery:");
        assertThat(EmbeddingModelFamily.of("x/multilingual-e5-large-instruct").question())
                .startsWith("Instruct: ")
                .endsWith("\nQuery: ");
        assertThat(EmbeddingModelFamily.of("x/multilingual-e5-large-instruct").passage()).isEmpty();
    }

    @Test
    void distinguishesEnglishModels() {
        assertThat(EmbeddingModelFamily.of("nomic-embed-text").supports("de", "und")).isFalse();
        assertThat(EmbeddingModelFamily.of("nomic-embed-text").supports("en", "und")).isTrue();
        assertThat(EmbeddingModelFamily.of("nomic-embed-text").supports("und", "und")).isTrue();
        assertThat(EmbeddingModelFamily.of("bge-m3").supports("de", "und")).isTrue();
        assertThat(EmbeddingModelFamily.of("never-heard-of").supports("ja", "und")).isTrue();
    }
}
