package app.footnote.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.Font;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private final Typesetter typesetter = new Typesetter();

    @Test
    void drawsAFractionHigherThanALetter() {
        FormulaOutline letter = typesetter.outline("x", true).orElseThrow();
        FormulaOutline fraction = typesetter.outline("\\frac{x}{y}", true).orElseThrow();

        assertThat(fraction.height()).isGreaterThan(2 * letter.height());
        assertThat(letter.width()).isBetween(0.3, 1.0);
        assertThat(letter.path()).startsWith("M").endsWith("Z");
    }

    @Test
    void typesetsInlineMathLowerThanDisplayMath() {
        double inline = typesetter.outline("\\sum_{i=1}^n i", false).orElseThrow().height();

        assertThat(inline).isLessThan(typesetter.outline("\\sum_{i=1}^n i", true).orElseThrow().height());
    }

    @Test
    void leavesAThinSpaceAfterAnExponent() {
        double letters = typesetter.outline("x", false).orElseThrow().width();
        double power = typesetter.outline("x^{2}", false).orElseThrow().width();

        assertThat(typesetter.outline("x^{2}x", false).orElseThrow().width() - power - letters).isBetween(-0.05, 0.05);
        assertThat(power - letters).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
            "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}",
            "\\begin{align} a &= b \\\\ c &= d \\end{align}", "\\mathbb{R}^n \\to \\mathcal{L}", "\\sqrt[3]{x}",
            "\\vec{v} \\cdot \\hat{w}"})
    void typesetsTheMathOfLectures(String tex) {
        assertThat(typesetter.outline(tex, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta", "iota",
            "kappa", "lambda", "mu", "nu", "xi", "pi", "varpi", "rho", "varrho", "sigma", "varsigma", "tau", "upsilon",
            "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon",
            "Phi", "Psi", "Omega"})
    void typesetsTheGreekLettersOfLatex(String name) {
        assertThat(typesetter.outline("\\" + name, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"αβγδεζηθικλμνξοπρςστυφχψω", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "ϑϕϖϱϵ"})
    void typesetsGreekLettersOfUnicodeInMathAndInText(String letters) {
        for (String letter : letters.split("")) {
            assertThat(typesetter.outline(letter, true)).as(letter).isPresent();
            assertThat(typesetter.outline("\\text{" + letter + "}", true)).as(letter).isPresent();
        }
    }

    @Test
    void drawsALetterOfUnicodeLikeItsCommand() {
        FormulaOutline alpha = typesetter.outline("\\alpha", true).orElseThrow();

        assertThat(typesetter.outline("α", true)).contains(alpha);
        assertThat(typesetter.outline("\\text{α}", true)).contains(alpha);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x \\text{где} y", "где", "\\mathrm{где}", "\\text{日本}"})
    void typesetsLettersOfOtherScriptsIfTheComputerHasThem(String tex) {
        boolean hasThem = new Font(Font.SERIF, Font.PLAIN, 1).canDisplayUpTo(tex) == -1;

        assertThat(typesetter.outline(tex, true).isPresent()).isEqualTo(hasThem);
    }

    @Test
    void rejectsLettersThatNoFontHas() {
        assertThat(typesetter.outline("x \\text{\u0378}", true)).isEmpty();
        assertThat(typesetter.outline("x", true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\nosuchcommand", "{", "\\hspace{1000000cm}x",
            "\\newcommand{\\a}{\\a}\\a", "\\def\\x{y}"})
    void rejectsInvalidAndUnsafeCommands(String tex) {
        assertThat(typesetter.outline(tex, true)).isEmpty();
    }

    @Test
    void rejectsDeepNesting() {
        String nested = "\\sqrt{".repeat(300) + "x" + "}".repeat(300);

        assertThat(typesetter.outline(nested, true)).isEmpty();
    }

    @Test
    void opensNoConnection() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/x.png";

            assertThat(typesetter.outline("\\includegraphics{" + address + "}", true)).isEmpty();
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
