package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTopicTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list all hash functions in the maps lecture      | hash functions
            list all hash functions                          | hash functions
            Welche Verfahren gibt es in der Vorlesung?       | Verfahren
            """)
    void leavesThePlaceOut(String request, String topic) {
        assertThat(RequestTopic.of(RequestClassifier.classify(request))).isEqualTo(topic);
    }
}
