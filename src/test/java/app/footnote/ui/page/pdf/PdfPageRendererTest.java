package app.footnote.ui.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.ui.page.SamplePdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPageRendererTest {

    @Test
    void rendersAPageAtTheRequestedWidth(@TempDir Path folder) throws Exception {
        try (SamplePdf sample = new SamplePdf().rotatedPage(90, "Words"); PdfPageRenderer pdf = open(sample, folder)) {
            Image image = pdf.render(0, 333, () -> false);

            assertThat(image.getWidth()).isEqualTo(333);
            assertThat(image.getHeight()).isEqualTo(266);
        }
    }

    @Test
    void rendersAHugePageSmallerThanRequested(@TempDir Path folder) throws Exception {
        try (SamplePdf sample = new SamplePdf().page("Words"); PdfPageRenderer pdf = open(sample, folder)) {
            Image image = pdf.render(0, 10_000, () -> false);

            assertThat(image.getWidth() * image.getHeight()).isBetween(11e6, 12e6);
        }
    }

    @Test
    void stopsWhenCancelled(@TempDir Path folder) throws Exception {
        try (SamplePdf sample = new SamplePdf().page("Words"); PdfPageRenderer pdf = open(sample, folder)) {
            assertThatThrownBy(() -> pdf.render(0, 100, () -> true)).isInstanceOf(CancellationException.class);

            assertThat(pdf.render(0, 100, () -> false).getWidth()).isEqualTo(100);
        }
    }

    @Test
    void failsForAFileThatIsNoPdf(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7 and nothing else");

        assertThatThrownBy(() -> PdfPageRenderer.open(file)).isInstanceOf(IOException.class);
    }

    private static PdfPageRenderer open(SamplePdf sample, Path folder) throws IOException {
        return PdfPageRenderer.open(sample.save(folder.resolve("sample.pdf")));
    }
}
