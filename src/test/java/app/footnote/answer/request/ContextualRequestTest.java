package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.Question;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextualRequestTest {

    private static final Answer ANSWER = new Answer(
            "See your notes.", List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
            AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare it with cuckoo hashing                    | linear probing / cuckoo hashing
            how does it differ from cuckoo hashing?           | linear probing / cuckoo hashing
            whats the difference between that and chaining    | linear probing / chaining
            and compared to chaining?                         | linear probing / chaining
            vs chaining                                       | linear probing / chaining
            """)
    void comparesTheSubjectOfTheQuestionBefore(String question, String sides) {
        Request request = request(question, "What is linear probing?");

        assertThat(request.kind()).isEqualTo(RequestKind.COMPARISON);
        assertThat(String.join(" / ", request.sides().stream().map(ComparedSide::name).toList())).isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which lecture explains it?                 | NAVIGATION
            in which lecture do we talk about that?    | NAVIGATION
            in welcher Vorlesung kommt dies vor?       | NAVIGATION
            list all of its problems                   | LIST
            everywhere it is mentioned                 | MENTIONS
            summarise this                             | OVERVIEW
            """)
    void searchesForTheSubjectOfTheQuestionBefore(String question, RequestKind kind) {
        Request request = request(question, "What is linear probing?");

        assertThat(request.kind()).isEqualTo(kind);
        assertThat(request.subject()).contains("linear probing");
    }

    @Test
    void looksBehindOtherFollowUps() {
        assertThat(request("which lecture explains it?", "What is linear probing?", "And why is it slow?").subject())
                .contains("linear probing");
    }

    @ParameterizedTest
    @CsvSource({
            "list all problems that the lecture mentions", "which lecture explains cuckoo hashing?",
            "compare chaining with cuckoo hashing", "why does it need a tombstone?", "and what does that cost?"})
    void leavesOtherRequestsAsTheyAre(String question) {
        assertThat(request(question, "What is linear probing?")).isEqualTo(RequestClassifier.classify(question));
    }

    @Test
    void takesAPronounLiterallyWithoutAnEarlierQuestion() {
        assertThat(request("which lecture explains it?"))
                .isEqualTo(RequestClassifier.classify("which lecture explains it?"));
    }

    private static Request request(String question, String... earlier) {
        List<Turn> history = Arrays.stream(earlier).map(ContextualRequestTest::turn).toList();
        return ContextualRequest.of(new Question(question, history, Scope.all()));
    }

    private static Turn turn(String question) {
        return new Turn(question, Scope.all(), Instant.EPOCH, ANSWER);
    }
}
