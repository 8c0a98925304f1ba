package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.Prompt;
import app.footnote.answer.ollama.ChatTransport.Ending;
import app.footnote.ollama.NdjsonStream;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaHttp;
import app.footnote.ollama.OllamaModel;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model of Ollama that writes answers through langchain4j. Safe for use by several threads. */
final class OllamaLanguageModel implements LanguageModel {

    /** Long enough to read an answer and ask again. Ollama's default of five minutes is too short. */
    private static final String KEEP_LOADED = "15m";
    /** Low, so that the model repeats what the notes say. */
    private static final double TEMPERATURE = 0.2;

    private static final int LONG_ANSWER_TOKENS = 1024;
    private static final int LONG_THOUGHT_TOKENS = 3072;

    private final OllamaHttp connection;
    private final OllamaModel model;
    private final ThinkingMode thinking;
    private final int contextTokens;
    private final TokenEstimator estimator;

    OllamaLanguageModel(OllamaHttp connection, OllamaModel model, ThinkingMode thinking, int contextTokens,
            TokenEstimator estimator) {
        this.connection = connection;
        this.model = model;
        this.thinking = thinking;
        this.contextTokens = contextTokens;
        this.estimator = estimator;
    }

    @Override
    public String name() {
        return model.shortName();
    }

    @Override
    public int contextTokens() {
        return contextTokens;
    }

    @Override
    public int answerTokens() {
        return thinking.isActive()
                ? Math.min(LONG_ANSWER_TOKENS + LONG_THOUGHT_TOKENS, contextTokens / 2)
                : Math.min(LONG_ANSWER_TOKENS, contextTokens / 4);
    }

    @Override
    public int tokens(String text) {
        return estimator.estimate(text);
    }

    @Override
    public Completion write(Prompt prompt, Listener listener) throws LanguageModelException, InterruptedException {
        ChatTransport transport = new ChatTransport(connection, name(), fields());
        ThoughtSplitter splitter = new ThoughtSplitter(listener);
        client(transport).chat(messages(prompt), new ChatListener(splitter, transport));
        int estimated = estimate(prompt);
        try {
            Ending ending = transport.ending();
            splitter.end();
            estimator.learn(estimated, ending.promptTokens());
            return new Completion(!ending.reason().equals("length"), ending.loadMillis());
        } catch (OllamaException e) {
            splitter.end();
            estimator.learn(estimated, e.promptTokens());
            throw OllamaFailures.asLanguageModelException(e);
        }
    }

    /** The same model as a judge. It stays loaded, and thinks as little as possible about each sentence. */
    OllamaJudge judge() {
        ThinkingMode less = switch (thinking) {
            case ON -> ThinkingMode.OFF;
            case MUCH -> ThinkingMode.LITTLE;
            case UNABLE, OFF, LITTLE -> thinking;
        };
        return new OllamaJudge(connection, model, less, contextTokens);
    }

    /** Loads the model with the context size of an answer, because Ollama loads it again for another size. */
    void load() throws OllamaException, InterruptedException {
        Map<String, ?> request = Map.of(
                "model", model.name(), "messages", List.of(), "keep_alive", KEEP_LOADED, "options",
                Map.of("num_ctx", contextTokens));
        try (NdjsonStream lines = connection.stream("/api/chat", name(), OllamaHttp.json(request))) {
            while (lines.next().isPresent()) {
                // The stream only reports that the model is loaded.
            }
        }
    }

    /** The fields that langchain4j's client does not support: never cut the prompt, and how long to keep the model. */
    private ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("truncate", false).put("shift", false).put("keep_alive", KEEP_LOADED);
        thinking.addTo(fields);
        return fields;
    }

    private OllamaStreamingChatModel client(ChatTransport transport) {
        // The factory method would search the class path for other factories each time.
        return new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                .httpClientBuilder(transport)
                .baseUrl(connection.address().toString())
                .modelName(model.name())
                .numCtx(contextTokens)
                .numPredict(Math.min(2 * answerTokens(), contextTokens))
                .temperature(TEMPERATURE)
                .returnThinking(true)
                .build();
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.rules()));
        for (Prompt.PastTurn turn : prompt.history()) {
            messages.add(UserMessage.from(turn.question()));
            if (!turn.answer().isBlank()) {
                messages.add(AiMessage.from(turn.answer()));
            }
        }
        messages.add(UserMessage.from(prompt.request()));
        return messages;
    }

    private int estimate(Prompt prompt) {
        int earlier = prompt.history().stream()
                .mapToInt(turn -> tokens(turn.question()) + tokens(turn.answer()))
                .sum();
        return tokens(prompt.rules()) + earlier + tokens(prompt.request());
    }

    /** Forwards the pieces that langchain4j reads. The transport reports failures. */
    private record ChatListener(ThoughtSplitter splitter, ChatTransport transport)
            implements
                StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String text) {
            try {
                splitter.words(text);
            } catch (InterruptedException e) {
                transport.stop(e);
            }
        }

        @Override
        public void onPartialThinking(PartialThinking thought) {
            try {
                splitter.thought(thought.text());
            } catch (InterruptedException e) {
                transport.stop(e);
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            // All pieces have been forwarded.
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("langchain4j could not read an answer", error);
        }
    }
}
