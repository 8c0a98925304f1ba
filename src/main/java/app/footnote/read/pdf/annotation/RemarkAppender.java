package app.footnote.read.pdf.annotation;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Appends the remarks of a page to its text. Each character of a remark has the box of the whole remark. */
public final class RemarkAppender {

    private final PageLayout.Fixed layout;
    private final StringBuilder text;
    private final List<Block> blocks;
    private float[] edges;

    private RemarkAppender(StructuredPage page, PageLayout.Fixed layout) {
        this.layout = layout;
        this.text = new StringBuilder(page.page().text());
        this.blocks = new ArrayList<>(page.blocks());
        this.edges = layout.edges();
    }

    /** The page with its remarks, except those that only repeat the text that they are about. */
    public static StructuredPage append(StructuredPage page, List<PageRemark> remarks) {
        if (remarks.isEmpty() || !(page.page().layout() instanceof PageLayout.Fixed layout)) {
            return page;
        }
        RemarkAppender appender = new RemarkAppender(page, layout);
        String printed = withoutSpaces(page.page().text());
        for (PageRemark remark : remarks) {
            if (remark.kind() != Block.Kind.COMMENT || !printed.contains(withoutSpaces(remark.text()))) {
                appender.add(remark);
            }
        }
        return appender.page(page);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private void add(PageRemark remark) {
        append(text.isEmpty() ? "" : "\n\n", null);
        int start = text.length();
        append(remark.text(), visible(remark.box()));
        blocks.add(new Block(remark.kind(), 0, start, text.length()));
    }

    /** The part of a box on the visible part of the page; null if there is none. */
    private @Nullable Box visible(Box box) {
        Box crop = layout.crop();
        Box part = new Box(
                Math.max(box.left(), crop.left()), Math.max(box.bottom(), crop.bottom()),
                Math.min(box.right(), crop.right()), Math.min(box.top(), crop.top()));
        return part.width() > 0 && part.height() > 0 ? part : null;
    }

    private void append(String added, @Nullable Box box) {
        int from = edges.length;
        edges = Arrays.copyOf(edges, from + 4 * added.length());
        for (int i = from; i < edges.length; i += 4) {
            edges[i] = box == null ? Float.NaN : box.left();
            edges[i + 1] = box == null ? Float.NaN : box.bottom();
            edges[i + 2] = box == null ? Float.NaN : box.right();
            edges[i + 3] = box == null ? Float.NaN : box.top();
        }
        text.append(added);
    }

    private StructuredPage page(StructuredPage page) {
        PageLayout extended = new PageLayout.Fixed(layout.crop(), layout.rotation(), edges);
        return new StructuredPage(
                new Page(page.page().number(), text.toString(), extended), blocks, page.markup());
    }
}
