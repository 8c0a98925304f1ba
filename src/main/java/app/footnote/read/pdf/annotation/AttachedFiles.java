package app.footnote.read.pdf.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The names of the files that are attached to a document (ISO 32000-1, 7.11.4). */
public final class AttachedFiles {

    private static final int MAX_FILES = 100;

    private final List<String> names = new ArrayList<>();
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSDictionary> pending = new ArrayDeque<>();

    private AttachedFiles() {
    }

    /** The names of the files that are attached to the document as a whole. */
    public static List<String> of(PDDocument document) {
        COSDictionary trees = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        COSDictionary files = trees == null ? null : trees.getCOSDictionary(COSName.EMBEDDED_FILES);
        AttachedFiles attached = new AttachedFiles();
        if (files != null) {
            attached.collect(files);
        }
        return List.copyOf(attached.names);
    }

    private void collect(COSDictionary root) {
        pending.push(root);
        while (!pending.isEmpty() && names.size() < MAX_FILES) {
            COSDictionary node = pending.pop();
            if (visited.add(node)) {
                addFiles(node.getCOSArray(COSName.NAMES));
                addChildren(node.getCOSArray(COSName.KIDS));
            }
        }
    }

    /** @param pairs names and files in turn */
    private void addFiles(@Nullable COSArray pairs) {
        for (int i = 1; pairs != null && i < pairs.size() && names.size() < MAX_FILES; i += 2) {
            if (pairs.getObject(i) instanceof COSDictionary file) {
                name(file).ifPresent(names::add);
            }
        }
    }

    private void addChildren(@Nullable COSArray kids) {
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary dictionary) {
                pending.addLast(dictionary);
            }
        }
    }

    /** The name of one file. */
    static Optional<String> name(@Nullable COSDictionary file) {
        return Optional.ofNullable(file)
                .map(it -> it.getString(COSName.UF, it.getString(COSName.F)))
                .map(RemarkText::normalized)
                .filter(name -> !name.isEmpty());
    }
}
