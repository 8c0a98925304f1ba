package app.footnote;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.index.lucene.IndexShelf;
import app.footnote.settings.Folders;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every search needs, whatever it looks for, begun while another processor finds out what was typed, which takes a
 * fifth of a search's time. Where it is needed before it is there, it is waited for; where it is not needed, nothing is
 * lost but that processor's idle time.
 */
final class HeadStart {

    private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);
    private static final List<String> SEARCHING = List.of("search", "ask");
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private HeadStart() {
    }

    /** Begins if the arguments are those of a search with the usual folders; who wants help has nothing made. */
    static void of(String... args) {
        if (searches(args)) {
            Logging.keepOffTheTerminal();
            Thread.ofPlatform().daemon().name("head-start").start(HeadStart::load);
        }
    }

    static boolean searches(String... args) {
        return args.length > 1
                && SEARCHING.contains(args[0])
                && Arrays.stream(args).noneMatch(arg -> arg.startsWith("--home") || HELP.contains(arg));
    }

    /** What goes wrong is told by the search, for which it goes wrong too. */
    private static void load() {
        try {
            BuiltInEmbedder.prepare(Folders.ofPlatform().nativeLibraries());
            IndexShelf.prepare();
        } catch (EmbedException e) {
            LOG.debug("The embedding model is not ready for a search", e);
        }
    }
}
