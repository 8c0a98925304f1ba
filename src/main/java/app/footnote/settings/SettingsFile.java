package app.footnote.settings;

import app.footnote.files.DurableFile;
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
 * The settings as one JSON file. It is replaced as a whole, so that it is never found half written; fields that this
 * version does not know, such as a newer one's, are kept. Safe for use by many threads.
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

    /** Takes a tenth of a second to make, which a start without settings is spared. */
    private static final class Format {

        static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
        static final JsonMapper JSON = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * What was found.
     *
     * @param setAside where a file went that could not be understood, for the student to be told; the settings are then
     * the standard ones
     */
    public record Loaded(Settings settings, Optional<Path> setAside) {
    }

    /** Reads the settings; what the file does not say is as in {@link Settings#standard}. */
    public synchronized Loaded load() throws SettingsException {
        try {
            return Files.exists(file) ? understood() : new Loaded(Settings.standard(), Optional.empty());
        } catch (IOException e) {
            throw new SettingsException(
                    "The settings in %s cannot be read (%s). Check that you may read that file."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** What {@link #load} gives, or the standard settings where it fails: for who can go on without. */
    public Settings orStandard() {
        try {
            return load().settings();
        } catch (SettingsException e) {
            LOG.warn("The standard settings are used: {}", e.getMessage());
            return Settings.standard();
        }
    }

    private Loaded understood() throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            ObjectNode all = Format.JSON.valueToTree(Settings.standard());
            merge(all, fields(content));
            return new Loaded(Format.JSON.treeToValue(all, Settings.class), Optional.empty());
        } catch (JacksonException e) {
            LOG.warn("{} is not understood: {}", file, e.getOriginalMessage());
            return new Loaded(Settings.standard(), Optional.of(setAside()));
        }
    }

    /** Writes the settings; they are on the disk when the call returns. */
    public synchronized void save(Settings settings) throws SettingsException {
        try {
            ObjectNode all = known();
            merge(all, Format.JSON.valueToTree(settings));
            DurableFile.replace(file, Format.JSON.writeValueAsBytes(all));
        } catch (IOException e) {
            throw new SettingsException(
                    "The settings cannot be written to %s (%s). Check that the disk is not full and that you may write there."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * Changes the settings as the file has them now, so that what others of this program changed meanwhile stays.
     *
     * @return the settings as they are then
     */
    public synchronized Settings change(UnaryOperator<Settings> change) throws SettingsException {
        Settings changed = change.apply(load().settings());
        save(changed);
        return changed;
    }

    /** The fields of the file as it is; none if it cannot be understood, which {@link #load} has told of. */
    private ObjectNode known() throws IOException {
        try {
            return Files.exists(file) ? fields(Files.readAllBytes(file)) : Format.JSON.createObjectNode();
        } catch (JacksonException e) {
            return Format.JSON.createObjectNode();
        }
    }

    /** What the file says; null says nothing. */
    private static ObjectNode fields(byte[] content) throws IOException {
        if (!(Format.JSON.readTree(content) instanceof ObjectNode fields)) {
            throw new JsonParseException(null, "It is not a JSON object");
        }
        removeNulls(fields);
        return fields;
    }

    /** Lists are replaced as a whole: what is no longer in them was taken out. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.forEachEntry((name, value) -> {
            if (value instanceof ObjectNode nested && into.get(name) instanceof ObjectNode known) {
                merge(known, nested);
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
