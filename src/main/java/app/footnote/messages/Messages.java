package app.footnote.messages;

import app.footnote.model.failure.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one area of the program, in the language of the student's system if there is a translation and in
 * English otherwise. The texts are in the resource bundle {@code app.footnote.messages.AREA}, in the syntax of
 * {@link MessageFormatter}. The bundle is loaded when the first text is needed. Safe for use by several threads.
 */
public final class Messages {

    private static final Map<String, Messages> AREAS = new ConcurrentHashMap<>();

    private final String area;
    private volatile @Nullable ResourceBundle bundle;
    private volatile @Nullable MessageFormatter formatter;

    private Messages(String area) {
        this.area = area;
    }

    /** @param area the last part of the bundle's name, such as {@code chat} */
    public static Messages of(String area) {
        return AREAS.computeIfAbsent(area, Messages::new);
    }

    /**
     * The text for a key.
     *
     * @param arguments the values to insert, in the order of their numbers: strings, numbers and messages
     * @throws MissingResourceException if the area has no such text, which is a programming mistake
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        return arguments.length == 0 && !pattern.contains("''") && pattern.indexOf('{') < 0
                ? pattern
                : formatter().format(pattern, worded(arguments));
    }

    /**
     * The text for an enum constant.
     *
     * @param prefix the key without its last part, which is the constant's name in lower case with hyphens
     */
    public String text(String prefix, Enum<?> constant, Object... arguments) {
        return text(prefix + "." + keyOf(constant), arguments);
    }

    /** Whether the area has a text for a key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The text of a message of any area. */
    public static String words(Message message) {
        List<Object> arguments = message.arguments();
        return message.key().equals(Message.VERBATIM)
                ? String.valueOf(arguments.getFirst())
                : of(message.area()).text(message.localKey(), arguments.toArray());
    }

    static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object[] worded(Object[] arguments) {
        Object[] worded = arguments.clone();
        for (int i = 0; i < worded.length; i++) {
            if (worded[i] instanceof Message message) {
                worded[i] = words(message);
            }
        }
        return worded;
    }

    private ResourceBundle bundle() {
        ResourceBundle known = bundle;
        if (known == null) {
            known = ResourceBundle.getBundle(Messages.class.getPackageName() + "." + area);
            bundle = known;
        }
        return known;
    }

    /** The language of the texts, for dates and numbers beside them. It may differ from that of the system. */
    public Locale locale() {
        Locale language = bundle().getLocale();
        return language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    }

    /** Plurals and numbers follow the language of the texts, not that of the system. */
    private MessageFormatter formatter() {
        MessageFormatter known = formatter;
        if (known == null) {
            known = new MessageFormatter(locale());
            formatter = known;
        }
        return known;
    }
}
