package app.footnote.settings;

import app.footnote.files.DurableFile;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in a JSON file. The file is replaced atomically. Fields that this release does not know, such as those
 * of a later release, are kept. Safe for use by several threads.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Clock clock;

    public SettingsFile(Path file) {
        this(file, Clock.system(ZoneId.systemDefault()));
    }

    SettingsFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * In a class of its own, because it takes a tenth of a second to load and a start without settings does not need
     * it.
     */
    private static final class Format {

        static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
        static final JsonMapper JSON = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * The result of reading the file.
     *
     * @param setAside the new path of the file if its content was invalid and it was renamed; the settings are then the
     * defaults
     */
    public record Loaded(Settings settings, Optional<Path> setAside) {
    }

    /** Reads the settings. Missing fields get the values of {@link Settings#defaults}. */
    public synchronized Loaded load() throws SettingsException {
        try {
            return Files.exists(file) ? parse() : new Loaded(Settings.defaults(), Optional.empty());
        } catch (IOException e) {
            throw new SettingsException(failure("settings.unreadable", e, RemedyAction.CHECK_READ_PERMISSION), e);
        }
    }

    private Failure failure(String key, IOException cause, RemedyAction action) {
        Message problem = Message.of(key, file.toString(), Message.reason(cause));
        return new Failure(Failure.Kind.INTERNAL, problem, Remedy.of(action));
    }

    /** The settings of {@link #load}, or the defaults if they cannot be read. */
    public Settings loadOrDefaults() {
        try {
            return load().settings();
        } catch (SettingsException e) {
            LOG.warn("The default settings are used: {}", e.getMessage());
            return Settings.defaults();
        }
    }

    private Loaded parse() throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            ObjectNode all = Format.JSON.valueToTree(Settings.defaults());
            merge(all, fields(content));
            return new Loaded(Format.JSON.treeToValue(all, Settings.class), Optional.empty());
        } catch (JacksonException e) {
            LOG.warn("{} is invalid: {}", file, e.getOriginalMessage());
            return new Loaded(Settings.defaults(), Optional.of(setAside()));
        }
    }

    /** Writes the settings. They are on the disk when the call returns. */
    public synchronized void save(Settings settings) throws SettingsException {
        try {
            ObjectNode all = savedFields();
            merge(all, Format.JSON.valueToTree(settings));
            DurableFile.replace(file, Format.JSON.writeValueAsBytes(all));
        } catch (IOException e) {
            throw new SettingsException(failure("settings.unwritable", e, RemedyAction.CHECK_DISK), e);
        }
    }

    /**
     * Reads the settings, changes them and writes them, so that changes that were made in the meantime are kept.
     *
     * @return the changed settings
     */
    public synchronized Settings change(UnaryOperator<Settings> change) throws SettingsException {
        Settings changed = change.apply(load().settings());
        save(changed);
        return changed;
    }

    /** The fields in the file; none if its content is invalid, which {@link #load} reports. */
    private ObjectNode savedFields() throws IOException {
        try {
            return Files.exists(file) ? fields(Files.readAllBytes(file)) : Format.JSON.createObjectNode();
        } catch (JacksonException e) {
            return Format.JSON.createObjectNode();
        }
    }

    /** The fields of a JSON object, without those that are null. */
    private static ObjectNode fields(byte[] content) throws IOException {
        if (!(Format.JSON.readTree(content) instanceof ObjectNode fields)) {
            throw new JsonParseException(null, "It is not a JSON object");
        }
        removeNulls(fields);
        return fields;
    }

    /** Copies fields into nested objects. Lists are replaced, because entries may have been removed from them. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.forEachEntry((name, value) -> {
            if (value instanceof ObjectNode nested && into.get(name) instanceof ObjectNode present) {
                merge(present, nested);
            } else {
                into.set(name, value);
            }
        });
    }

    private static void removeNulls(ObjectNode fields) {
        fields.properties().removeIf(field -> field.getValue().isNull());
        fields.forEach(value -> {
            if (value instanceof ObjectNode nested) {
                removeNulls(nested);
            }
        });
    }

    private Path setAside() throws IOException {
        Path aside = file
                .resolveSibling("settings.broken-%s.json".formatted(LocalDateTime.now(clock).format(Format.STAMP)));
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
