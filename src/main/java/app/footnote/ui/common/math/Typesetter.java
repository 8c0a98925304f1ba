package app.footnote.ui.common.math;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Typesets LaTeX math into outlines, and remembers what it has typeset. The first formula takes some tenths of a
 * second, since fonts are read; so this is not for the FX thread. Safe for use by many threads.
 */
public final class Typesetter {

    private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);

    /** What would read files, fetch addresses, run programs, or change how later formulas are read. */
    private static final List<String> NOT_FOR_ANSWERS = List.of(
            "includegraphics", "newcommand", "renewcommand", "newenvironment", "renewenvironment", "definecolor",
            "DeclareMathSizes", "magnification", "jlmDynamic", "jlmExternalFont",
            "jlmText", "jlmTextit", "jlmTextbf", "jlmTextitbf", "jlmXML");

    /** Finer than any screen at any size of text. */
    private static final double STEPS_PER_EM = 1_000;
    private static final Object LIBRARY = new Object();
    private static final int LONGEST_SOURCE = 2_000;
    private static final int MOST_REMEMBERED = 2_000;
    private static final double WIDEST_EM = 400;
    private static final double HIGHEST_EM = 100;

    private final Map<Formula, Optional<FormulaOutline>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Formula, Optional<FormulaOutline>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private static boolean tamed;

    private record Formula(String tex, boolean display) {
    }

    /** Math without the marks around it, such as {@code $} or {@code \[}; nothing if it is less than its marks. */
    public static String tex(String source) {
        int mark = source.startsWith("$") && !source.startsWith("$$") ? 1 : 2;
        return source.length() > 2 * mark ? source.substring(mark, source.length() - mark) : "";
    }

    /**
     * @param tex math without delimiters
     * @return empty where the formula cannot be typeset; its source is to be shown then
     */
    public synchronized Optional<FormulaOutline> outline(String tex, boolean display) {
        Formula formula = new Formula(tex, display);
        Optional<FormulaOutline> known = remembered.get(formula);
        if (known == null) {
            known = typeset(formula);
            remembered.put(formula, known);
        }
        return known;
    }

    private Optional<FormulaOutline> typeset(Formula formula) {
        if (formula.tex().isBlank() || formula.tex().length() > LONGEST_SOURCE) {
            return Optional.empty();
        }
        try {
            return drawn(formula);
        } catch (ParseException | StackOverflowError e) {
            LOG.debug("A formula stays as it was written: {}", formula.tex(), e);
            return Optional.empty();
        } catch (RuntimeException e) {
            // The library answers much that it does not know with whatever exception comes up.
            LOG.debug("A formula broke the typesetting: {}", formula.tex(), e);
            return Optional.empty();
        }
    }

    /** For one thread of the whole program at a time, as the library's tables are. */
    private static Optional<FormulaOutline> drawn(Formula formula) {
        synchronized (LIBRARY) {
            tame();
            int style = formula.display() ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            return draw(new TeXFormula(formula.tex()).createTeXIcon(style, 1).getBox());
        }
    }

    /** The commands are in a table of the whole program's that is filled when the first formula is read. */
    private static void tame() {
        if (!tamed) {
            new TeXFormula("");
            NOT_FOR_ANSWERS.forEach(MacroInfo.Commands::remove);
            tamed = true;
        }
    }

    private static Optional<FormulaOutline> draw(Box box) {
        double width = box.getWidth();
        double height = box.getHeight() + box.getDepth();
        if (!(width > 0 && width < WIDEST_EM && height > 0 && height < HIGHEST_EM)) {
            return Optional.empty();
        }
        OutlineGraphics graphics = new OutlineGraphics();
        box.draw(graphics, 0, 0);
        String path = svg(graphics.outline().getPathIterator(new AffineTransform()));
        return Optional.of(new FormulaOutline(path, width, box.getHeight(), box.getDepth()));
    }

    private static String svg(PathIterator path) {
        StringBuilder svg = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            svg.append("MLQCZ".charAt(kind));
            for (int i = 0; i < 2 * POINTS[kind]; i++) {
                svg.append(Math.rint(points[i] * STEPS_PER_EM) / STEPS_PER_EM).append(' ');
            }
        }
        return svg.toString();
    }

    /** How many points a segment of a path has, by its kind ({@link PathIterator#SEG_MOVETO} and so on). */
    private static final int[] POINTS = {1, 1, 2, 3, 0};
}
