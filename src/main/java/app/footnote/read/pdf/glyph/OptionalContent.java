package app.footnote.read.pdf.glyph;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a PDF that are switched off when it is opened (optional content, ISO 32000-1, 8.11). Not thread-safe.
 */
public final class OptionalContent {

    private static final COSName PROPERTIES = COSName.getPDFName("OCProperties");
    private static final COSName EVENT = COSName.getPDFName("Event");
    private static final COSName POLICY = COSName.getPDFName("P");
    private static final COSName VIEW = COSName.getPDFName("View");
    private static final COSName VIEW_STATE = COSName.getPDFName("ViewState");

    /** A limit, because damaged expressions contain themselves. */
    private static final int MAX_DEPTH = 32;

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

    private OptionalContent() {
    }

    public static OptionalContent of(PDDocument document) {
        OptionalContent content = new OptionalContent();
        COSDictionary properties = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PROPERTIES);
        if (properties != null) {
            content.configure(properties);
        }
        return content;
    }

    private void configure(COSDictionary properties) {
        COSDictionary defaults = properties.getCOSDictionary(COSName.D);
        if (defaults == null) {
            return;
        }
        if (COSName.OFF.equals(defaults.getCOSName(COSName.BASE_STATE))) {
            off.addAll(dictionaries(properties.getCOSArray(COSName.OCGS)));
        }
        dictionaries(defaults.getCOSArray(COSName.ON)).forEach(off::remove);
        off.addAll(dictionaries(defaults.getCOSArray(COSName.OFF)));
        dictionaries(defaults.getCOSArray(COSName.AS)).stream()
                .filter(rule -> VIEW.equals(rule.getCOSName(EVENT)))
                .flatMap(rule -> dictionaries(rule.getCOSArray(COSName.OCGS)).stream())
                .forEach(this::applyUsage);
    }

    /** Switches a layer as its own properties say for viewing, such as one that is meant for printing. */
    private void applyUsage(COSDictionary layer) {
        COSDictionary usage = layer.getCOSDictionary(COSName.USAGE);
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        COSName state = view == null ? null : view.getCOSName(VIEW_STATE);
        if (COSName.OFF.equals(state)) {
            off.add(layer);
        } else if (COSName.ON.equals(state)) {
            off.remove(layer);
        }
    }

    /** Whether any layer is switched off. */
    boolean hasHidden() {
        return !off.isEmpty();
    }

    /**
     * Whether content is hidden.
     *
     * @param layer the layer of the content, or a combination of layers; null if the content is on no layer
     */
    public boolean isHidden(@Nullable COSDictionary layer) {
        if (layer == null || off.isEmpty()) {
            return false;
        }
        return COSName.OCMD.equals(layer.getCOSName(COSName.TYPE)) ? !isVisible(layer) : off.contains(layer);
    }

    private boolean isVisible(COSDictionary membership) {
        COSArray expression = membership.getCOSArray(COSName.VE);
        if (expression != null) {
            return evaluate(expression, 0);
        }
        List<COSDictionary> layers = layers(membership.getDictionaryObject(COSName.OCGS));
        String policy = membership.getNameAsString(POLICY, "AnyOn");
        return layers.isEmpty() || switch (policy) {
            case "AllOn" -> layers.stream().noneMatch(off::contains);
            case "AnyOff" -> layers.stream().anyMatch(off::contains);
            case "AllOff" -> off.containsAll(layers);
            default -> !off.containsAll(layers);
        };
    }

    private boolean evaluate(COSBase expression, int depth) {
        if (!(expression instanceof COSArray array) || array.size() == 0 || depth > MAX_DEPTH) {
            return !(expression instanceof COSDictionary layer) || !off.contains(layer);
        }
        List<COSBase> operands = IntStream.range(1, array.size())
                .mapToObj(array::getObject)
                .filter(Objects::nonNull)
                .toList();
        return switch (array.getName(0, "")) {
            case "And" -> operands.stream().allMatch(operand -> evaluate(operand, depth + 1));
            case "Or" -> operands.stream().anyMatch(operand -> evaluate(operand, depth + 1));
            case "Not" -> operands.stream().noneMatch(operand -> evaluate(operand, depth + 1));
            default -> true;
        };
    }

    private static List<COSDictionary> layers(@Nullable COSBase layers) {
        return switch (layers) {
            case COSArray several -> dictionaries(several);
            case COSDictionary one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        return array == null
                ? List.of()
                : IntStream.range(0, array.size())
                        .mapToObj(array::getObject)
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast)
                        .toList();
    }
}
