package app.footnote.session.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.junit.jupiter.api.Test;

class FailureJsonTest {

    private static final Failure FAILURE = new Failure(
            Failure.Kind.UNREADABLE,
            Message.of("session.unreadable", "trees.jsonl", Message.of("session.later-release", "trees.jsonl")),
            Remedy.of(RemedyAction.PULL_RECOMMENDED_MODEL, "llama3.2:3b", 2.5));

    @Test
    void storesAFailureInWordsAndAsValues() throws Exception {
        JsonNode json = SessionJson.MAPPER.valueToTree(FAILURE);

        assertThat(json.get("kind").asText()).isEqualTo("UNREADABLE");
        assertThat(json.get("reason").asText()).isEqualTo(FailureWording.problem(FAILURE));
        assertThat(json.get("remedy").asText()).isEqualTo(FailureWording.COMMAND_LINE.remedy(FAILURE));
        assertThat(json.at("/problem/key").asText()).isEqualTo("session.unreadable");
        assertThat(json.at("/problem/arguments/0").asText()).isEqualTo("trees.jsonl");
        assertThat(json.at("/problem/arguments/1/key").asText()).isEqualTo("session.later-release");
        assertThat(json.at("/action/name").asText()).isEqualTo("PULL_RECOMMENDED_MODEL");
        assertThat(json.at("/action/arguments/1").asDouble()).isEqualTo(2.5);
    }

    @Test
    void readsTheSameFailureBack() throws Exception {
        assertThat(read(SessionJson.MAPPER.writeValueAsString(FAILURE))).isEqualTo(FAILURE);
        Failure counted = new Failure(
                Failure.Kind.UNSUPPORTED, Message.of("transcript.pdf.missing-font", 4, "Han"),
                Remedy.of(RemedyAction.INSTALL_FONT));
        assertThat(read(SessionJson.MAPPER.writeValueAsString(counted))).isEqualTo(counted);
    }

    @Test
    void readsWordsOfTheFirstRelease() throws Exception {
        assertThat(read("{\"kind\":\"SERVER\",\"reason\":\"The server is gone.\",\"remedy\":\"Start it.\"}"))
                .isEqualTo(Failure.verbatim(Failure.Kind.SERVER, "The server is gone.", "Start it."));
    }

    @Test
    void writesAFailureThatIsKnownInWordsOnlyAsTheFirstReleaseDid() throws Exception {
        Failure words = Failure.verbatim(Failure.Kind.SERVER, "The server is gone.", "Start it.");

        assertThat(SessionJson.MAPPER.writeValueAsString(words))
                .isEqualTo("{\"kind\":\"SERVER\",\"reason\":\"The server is gone.\",\"remedy\":\"Start it.\"}");
    }

    @Test
    void readsWordsIfThisReleaseHasNoTextForTheValues() throws Exception {
        String later = """
                {"kind": "SOLAR_FLARE", "reason": "The sun is too loud.", "remedy": "Wait for the night.",
                 "problem": {"key": "%s", "arguments": []}, "action": {"name": "%s", "arguments": []}}
                """;
        Failure words = Failure.verbatim(Failure.Kind.INTERNAL, "The sun is too loud.", "Wait for the night.");

        assertThat(read(later.formatted("sun.loud", "WAIT_FOR_NIGHT"))).isEqualTo(words);
        assertThat(read(later.formatted("session.loud", "PULL_MODEL"))).isEqualTo(words);
        assertThat(read(later.formatted("session.unreadable", "PULL_RECOMMENDED_MODEL"))).isEqualTo(words);
    }

    @Test
    void rejectsAFailureWithoutWords() {
        assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read("{\"kind\":\"SERVER\"}"));
    }

    private static Failure read(String json) throws Exception {
        return SessionJson.MAPPER.readValue(json, Failure.class);
    }
}
