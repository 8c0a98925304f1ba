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

/** A model of Ollama, asked through langchain4j. */
final class OllamaLanguageModel implements LanguageModel {

    /** Long enough for a student to read an answer and ask on; Ollama's own five minutes are not. */
    private static final String KEPT_LOADED = "15m";
    /** Near the model's surest words: it shall repeat what the notes say. */
    private static final double TEMPERATURE = 0.2;

    private static final int LONG_ANSWER_TOKENS = 1024;
    private static final int LONG_THOUGHT_TOKENS = 3072;

    private final OllamaHttp wire;
    private final OllamaModel model;
    private final ThinkingMode thinking;
    private final int contextTokens;
    private final TokenEstimator count;

    OllamaLanguageModel(OllamaHttp wire, OllamaModel model, ThinkingMode thinking, int contextTokens,
            TokenEstimator count) {
        this.wire = wire;
        this.model = model;
        this.thinking = thinking;
        this.contextTokens = contextTokens;
        this.count = count;
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
        return thinking.happens()
                ? Math.min(LONG_ANSWER_TOKENS + LONG_THOUGHT_TOKENS, contextTokens / 2)
                : Math.min(LONG_ANSWER_TOKENS, contextTokens / 4);
    }

    @Override
    public int tokens(String text) {
        return count.of(text);
    }

    @Override
    public Written write(Prompt prompt, Reader reader) throws LanguageModelException, InterruptedException {
        ChatTransport transport = new ChatTransport(wire, name(), fields());
        ThoughtSplitter splitter = new ThoughtSplitter(reader);
        client(transport).chat(messages(prompt), new Listener(splitter, transport));
        int estimated = estimate(prompt);
        try {
            Ending ending = transport.ending();
            splitter.end();
            count.learn(estimated, ending.promptTokens());
            return new Written(!ending.reason().equals("length"), ending.loadMillis());
        } catch (OllamaException e) {
            splitter.end();
            count.learn(estimated, e.promptTokens());
            throw OllamaFailures.asLanguageModelException(e);
        }
    }

    /** The same model as a judge, loaded as it is; it shall not think about each sentence. */
    OllamaJudge judge() {
        ThinkingMode less = switch (thinking) {
            case ON -> ThinkingMode.OFF;
            case MUCH -> ThinkingMode.LITTLE;
            case UNABLE, OFF, LITTLE -> thinking;
        };
        return new OllamaJudge(wire, model, less, contextTokens);
    }

    /** Loads the model, with the same context as for an answer: with another one it would be loaded again. */
    void load() throws OllamaException, InterruptedException {
        Map<String, ?> request = Map.of(
                "model", model.name(), "messages", List.of(), "keep_alive", KEPT_LOADED, "options",
                Map.of("num_ctx", contextTokens));
        try (NdjsonStream lines = wire.stream("/api/chat", name(), OllamaHttp.text(request))) {
            while (lines.next().isPresent()) {
                // It says only that it is loaded.
            }
        }
    }

    /** What langchain4j's client does not know: never cut the prompt, and how long to keep the model. */
    private ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("truncate", false).put("shift", false).put("keep_alive", KEPT_LOADED);
        thinking.put(fields);
        return fields;
    }

    private OllamaStreamingChatModel client(ChatTransport transport) {
        // The constructor rather than the factory method, which searches the class path for other factories each time.
        return new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                .httpClientBuilder(transport)
                .baseUrl(wire.address().toString())
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
        for (Prompt.Earlier turn : prompt.earlier()) {
            messages.add(UserMessage.from(turn.question()));
            if (!turn.answer().isBlank()) {
                messages.add(AiMessage.from(turn.answer()));
            }
        }
        messages.add(UserMessage.from(prompt.request()));
        return messages;
    }

    private int estimate(Prompt prompt) {
        int earlier = prompt.earlier().stream()
                .mapToInt(turn -> tokens(turn.question()) + tokens(turn.answer()))
                .sum();
        return tokens(prompt.rules()) + earlier + tokens(prompt.request());
    }

    /** Passes on what langchain4j reads. What goes wrong is the transport's to tell. */
    private record Listener(ThoughtSplitter splitter, ChatTransport transport)
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
            // The pieces were the whole of it.
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("langchain4j could not read an answer", error);
        }
    }
}
