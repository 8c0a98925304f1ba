package app.footnote.formula;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.DefaultTeXFont;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.NewEnvironmentMacro;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Typesets LaTeX math as outlines and caches them. The first formula takes some tenths of a second, because fonts are
 * loaded; do not call this on the FX thread. Safe for use by several threads.
 */
public final class Typesetter {

    private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);

    /** Commands that read files, fetch addresses, run programs, or change how later formulas are read. */
    private static final List<String> UNSAFE_COMMANDS = List.of(
            "includegraphics", "newcommand", "renewcommand", "newenvironment", "renewenvironment", "definecolor",
            "DeclareMathSizes", "magnification", "jlmDynamic", "jlmExternalFont",
            "jlmText", "jlmTextit", "jlmTextbf", "jlmTextitbf", "jlmXML");

    /** The precision of coordinates; finer than any screen at any text size. */
    private static final double STEPS_PER_EM = 1_000;

    /**
     * The size of text to which spaces in points belong, such as the one after an exponent (The TeXbook, chapter 17).
     */
    private static final float POINTS_PER_EM = 10;
    private static final Object LIBRARY_LOCK = new Object();
    private static final char FIRST_GREEK_LETTER = '\u0370';
    private static final char LAST_GREEK_LETTER = '\u03ff';
    private static final int MAX_SOURCE_LENGTH = 2_000;
    private static final int MAX_CACHED = 2_000;
    private static final double MAX_WIDTH_EM = 400;
    private static final double MAX_HEIGHT_EM = 100;

    private final Map<Formula, Optional<FormulaOutline>> cache = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Formula, Optional<FormulaOutline>> eldest) {
            return size() > MAX_CACHED;
        }
    };

    private static boolean libraryPrepared;

    private record Formula(String tex, boolean display) {
    }

    /** Removes the delimiters around math, such as {@code $} or {@code \[}; empty if there is nothing between them. */
    public static String tex(String source) {
        int delimiter = source.startsWith("$") && !source.startsWith("$$") ? 1 : 2;
        return source.length() > 2 * delimiter ? source.substring(delimiter, source.length() - delimiter) : "";
    }

    /**
     * Typesets a formula.
     *
     * @param tex math without delimiters
     * @param display whether the formula is on a line of its own
     * @return empty if the formula cannot be typeset; show its source instead
     */
    public synchronized Optional<FormulaOutline> outline(String tex, boolean display) {
        Formula formula = new Formula(tex, display);
        Optional<FormulaOutline> outline = cache.get(formula);
        if (outline == null) {
            outline = typeset(formula);
            cache.put(formula, outline);
        }
        return outline;
    }

    private Optional<FormulaOutline> typeset(Formula formula) {
        if (formula.tex().isBlank() || formula.tex().length() > MAX_SOURCE_LENGTH) {
            return Optional.empty();
        }
        try {
            return typesetExclusively(formula);
        } catch (ParseException | StackOverflowError e) {
            LOG.debug("A formula cannot be parsed: {}", formula.tex(), e);
            return Optional.empty();
        } catch (RuntimeException e) {
            // The library throws various exceptions for input that it does not support.
            LOG.debug("A formula cannot be typeset: {}", formula.tex(), e);
            return Optional.empty();
        }
    }

    /** Only one thread may use the library at a time, because its tables are static. */
    private static Optional<FormulaOutline> typesetExclusively(Formula formula) {
        synchronized (LIBRARY_LOCK) {
            prepareLibrary();
            int style = formula.display() ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            return draw(new TeXFormula(formula.tex()).createTeXIcon(style, POINTS_PER_EM).getBox());
        }
    }

    /** Changes static tables of the library, which the first formula fills. */
    private static void prepareLibrary() {
        if (!libraryPrepared) {
            new TeXFormula("");
            UNSAFE_COMMANDS.forEach(MacroInfo.Commands::remove);
            doWithoutExtraFonts();
            separateColumnsOfCases();
            libraryPrepared = true;
        }
    }

    /**
     * The library's extra fonts for Greek and Cyrillic are not part of the program, because of their licences. Greek
     * letters in text are drawn with the same font as those in math, and other letters with a font of the computer.
     */
    private static void doWithoutExtraFonts() {
        DefaultTeXFont.registeredAlphabets.clear();
        for (int letter = FIRST_GREEK_LETTER; letter <= LAST_GREEK_LETTER; letter++) {
            TeXFormula.symbolTextMappings[letter] = TeXFormula.symbolMappings[letter];
        }
    }

    /** The library sets the columns of this environment without a space; this is the definition of LaTeX. */
    private static void separateColumnsOfCases() {
        NewEnvironmentMacro.addReNewEnvironment(
                "cases", "\\left\\{\\begin{array}{l@{\\quad}l}", "\\end{array}\\right.", 0);
    }

    private static Optional<FormulaOutline> draw(Box box) {
        double width = box.getWidth();
        double height = box.getHeight() + box.getDepth();
        if (!(width > 0 && width < MAX_WIDTH_EM && height > 0 && height < MAX_HEIGHT_EM)) {
            return Optional.empty();
        }
        OutlineGraphics graphics = new OutlineGraphics();
        box.draw(graphics, 0, 0);
        if (graphics.lacksGlyphs()) {
            return Optional.empty();
        }
        String path = svg(graphics.outline().getPathIterator(new AffineTransform()));
        return Optional.of(new FormulaOutline(path, width, box.getHeight(), box.getDepth()));
    }

    private static String svg(PathIterator path) {
        StringBuilder svg = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            svg.append("MLQCZ".charAt(kind));
            for (int i = 0; i < 2 * POINTS_PER_SEGMENT[kind]; i++) {
                svg.append(Math.rint(points[i] * STEPS_PER_EM) / STEPS_PER_EM).append(' ');
            }
        }
        return svg.toString();
    }

    /** The number of points of a path segment, by its kind ({@link PathIterator#SEG_MOVETO} and so on). */
    private static final int[] POINTS_PER_SEGMENT = {1, 1, 2, 3, 0};
}
