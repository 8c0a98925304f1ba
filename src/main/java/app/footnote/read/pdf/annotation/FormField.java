package app.footnote.read.pdf.annotation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form where it is shown on a page (ISO 32000-1, 12.7.3). Its entries may be in the field or in one of the
 * fields above it. Immutable.
 */
record FormField(COSDictionary widget) {

    private static final COSName OPTIONS = COSName.getPDFName("Opt");
    private static final String OFF = "Off";
    private static final int PASSWORD_FLAG = 1 << 13;
    private static final int PUSH_BUTTON_FLAG = 1 << 16;

    /** A limit, because damaged fields contain themselves. */
    private static final int MAX_DEPTH = 32;

    static FormField of(COSDictionary widget) {
        return new FormField(widget);
    }

    /** The name of the field and its value; empty if the field is not filled in or has no text. */
    Optional<String> text() {
        return value().map(RemarkText::normalized).filter(text -> !text.isEmpty()).map(
                text -> name().map(name -> name + ": " + text).orElse(text));
    }

    private Optional<String> value() {
        int flags = inherited(COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
        String type = inherited(COSName.FT) instanceof COSName name ? name.getName() : "";
        return switch (type) {
            case "Tx" -> (flags & PASSWORD_FLAG) == 0 ? string(inherited(COSName.V)) : Optional.empty();
            case "Ch" -> string(inherited(COSName.V)).map(this::shownOption);
            case "Btn" -> (flags & PUSH_BUTTON_FLAG) == 0 ? state() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> state() {
        return Optional.ofNullable(widget.getNameAsString(COSName.AS)).filter(state -> !state.equals(OFF));
    }

    /** The description for people, or the innermost name. */
    private Optional<String> name() {
        return string(inherited(COSName.TU)).or(() -> string(inherited(COSName.T))).map(RemarkText::normalized)
                .filter(name -> !name.isEmpty());
    }

    private @Nullable COSBase inherited(COSName key) {
        COSDictionary field = widget;
        for (int depth = 0; field != null && depth < MAX_DEPTH; depth++) {
            COSBase value = field.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static Optional<String> string(@Nullable COSBase value) {
        return switch (value) {
            case COSString text -> Optional.of(text.getString());
            case COSName name -> Optional.of(name.getName());
            case COSStream stream -> Optional.of(stream.toTextString());
            case COSArray several -> Optional.of(
                    IntStream.range(0, several.size())
                            .mapToObj(several::getObject)
                            .filter(item -> !(item instanceof COSArray))
                            .flatMap(item -> string(item).stream())
                            .collect(Collectors.joining(", ")));
            case null, default -> Optional.empty();
        };
    }

    /** The text that a list shows for a value, which may be an abbreviation. */
    private String shownOption(String value) {
        COSArray options = inherited(OPTIONS) instanceof COSArray array ? array : new COSArray();
        for (int i = 0; i < options.size(); i++) {
            boolean pair = options.getObject(i) instanceof COSArray option
                    && option.size() == 2
                    && string(option.getObject(0)).equals(Optional.of(value));
            if (pair) {
                return string(((COSArray) options.getObject(i)).getObject(1)).orElse(value);
            }
        }
        return value;
    }
}
