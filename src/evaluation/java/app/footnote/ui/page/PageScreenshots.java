package app.footnote.ui.page;

import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Sentences;
import app.footnote.settings.Settings;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.ThemeManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the page pane with notes open, in both themes, and writes the pictures as PNG files to a folder:
 * {@code PageScreenshots FOLDER WIDTH FILE...}
 */
final class PageScreenshots {

    private static final List<Verdict> VERDICTS = List.of(Verdict.SUPPORTED, Verdict.WEAK, Verdict.UNCHECKED);

    private PageScreenshots() {
    }

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        int width = Integer.parseInt(args[1]);
        FxThread.start(() -> {
        });
        try (ReadingLibrary library = new ReadingLibrary(Files.createTempDirectory("screens"))) {
            for (int i = 2; i < args.length; i++) {
                Note note = library.add(Path.of(args[i]).toAbsolutePath());
                for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
                    take(library, note, theme, width, out.resolve(note.name() + "-" + theme + ".png"));
                }
            }
        } finally {
            FxThread.exit();
        }
    }

    private static void take(ReadingLibrary library, Note note, Settings.Theme theme, int width, Path file)
            throws Exception {
        List<Footnote> footnotes = footnotes(library, note);
        CompletableFuture<PagePane> pane = new CompletableFuture<>();
        CompletableFuture<Scene> scenes = new CompletableFuture<>();
        FxThread.run(() -> {
            PagePane made = new PagePane(library::library, library.background());
            Scene scene = new Scene(made.node(), width, 820);
            new ThemeManager(Settings.defaults().with(theme)).applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            made.showFootnotes(footnotes, footnotes.stream().map(Footnote::quote).toList());
            made.open(footnotes.getFirst());
            pane.complete(made);
            scenes.complete(scene);
        });
        Scene scene = scenes.get(30, TimeUnit.SECONDS);
        // Enough time to render any page.
        Thread.sleep(4000);
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        FxThread.run(() -> image.complete(scene.snapshot(null)));
        ImageIO.write(SwingFXUtils.fromFXImage(image.get(30, TimeUnit.SECONDS), null), "png", file.toFile());
        FxThread.run(() -> {
            pane.join().close();
            scene.getWindow().hide();
        });
        FxThread.awaitIdle();
    }

    /** Footnotes with a sentence of each of the first pages that have one. */
    private static List<Footnote> footnotes(ReadingLibrary library, Note note) throws Exception {
        List<Page> pages = library.library().pages(note.id()).orElseThrow();
        List<Footnote> footnotes = new ArrayList<>();
        for (Page page : pages.subList(Math.min(pages.size() - 1, 2), pages.size())) {
            Sentences.of(page.text()).stream()
                    .filter(sentence -> sentence.length() > 60)
                    .skip(1)
                    .findFirst()
                    .ifPresent(sentence -> {
                        Place place = new Place(page.number(), sentence.start(), sentence.end());
                        Quote quote = ReadingLibrary.quote(note, pages.size(), place, page);
                        int number = footnotes.size() + 1;
                        Verdict verdict = VERDICTS.get(footnotes.size());
                        footnotes.add(new Footnote(number, quote, verdict));
                    });
            if (footnotes.size() == VERDICTS.size()) {
                break;
            }
        }
        return footnotes;
    }
}
