package app.footnote.session.json;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The JSON form of sessions, in session files and in transcripts. */
public final class SessionJson {

    /**
     * Ignores unknown fields and reads missing lists as empty, so that a later release can add fields. Any other
     * missing field is an error. Safe for use by several threads.
     */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, c -> c.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new Jdk8Module())
            .addModule(values())
            .addMixIn(Answer.class, AnswerFields.class)
            .addMixIn(AnswerProvenance.class, ProvenanceFields.class)
            .addMixIn(SentenceCheck.class, CheckFields.class)
            .addMixIn(Answer.Ending.class, EndingByKind.class)
            .addMixIn(Source.class, SourceFields.class)
            .build();

    private SessionJson() {
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule();
        asText(module, NoteId.class, NoteId::value, NoteId::new);
        asText(module, CourseId.class, CourseId::value, CourseId::new);
        asText(module, SessionId.class, SessionId::value, SessionId::new);
        asText(module, Instant.class, Instant::toString, Instant::parse);
        asText(module, Path.class, SessionJson::withSlashes, Path::of);
        module.addSerializer(Failure.class, new StdDelegatingSerializer(Failure.class, new FailureConverter()));
        module.addDeserializer(Failure.class, new FailureDeserializer());
        return module;
    }

    /** The path with slashes, which each operating system can read. */
    private static String withSlashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString("");
                try {
                    return read.apply(text);
                } catch (RuntimeException e) {
                    throw context.weirdStringException(text, handledType(), e.getMessage());
                }
            }
        });
    }

    private static final class FailureConverter extends StdConverter<Failure, FailureJson> {

        @Override
        public FailureJson convert(Failure failure) {
            return FailureJson.stored(failure);
        }
    }

    /** The JSON form of the endings. It is defined here, because the model does not depend on Jackson. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = Answer.Ending.Complete.class, name = "complete"),
            @JsonSubTypes.Type(value = Answer.Ending.Closest.class, name = "closest"),
            @JsonSubTypes.Type(value = Answer.Ending.NotInNotes.class, name = "not-in-notes"),
            @JsonSubTypes.Type(value = Answer.Ending.Stopped.class, name = "stopped"),
            @JsonSubTypes.Type(value = Answer.Ending.Broken.class, name = "broken"),
    })
    private interface EndingByKind {
    }

    /** Keeps the name that the field had in the first release. */
    private interface AnswerFields {

        @JsonProperty("making")
        AnswerProvenance provenance();
    }

    /** Answers of earlier releases have no context, and keep their form. */
    private interface ProvenanceFields {

        @JsonProperty("context")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<AnswerContext> context();
    }

    /** Sources of earlier releases have no page label, and keep their form. */
    private interface SourceFields {

        @JsonProperty("pageLabel")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> pageLabel();
    }

    /** Checks of earlier releases have no reason, and keep their form. */
    private interface CheckFields {

        @JsonProperty("reason")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<SentenceCheck.Reason> reason();
    }
}
