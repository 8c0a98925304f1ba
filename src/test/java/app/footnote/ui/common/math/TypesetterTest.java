package app.footnote.ui.common.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
