package app.footnote.ui.common;

import java.net.URL;

/** Finds style overlay, which lie beside the classes that need them. */
public final class StyleSheets {

    private StyleSheets() {
    }

    /** The address of the style sheet beside the class. */
    public static String url(Class<?> owner, String name) {
        URL found = owner.getResource(name);
        if (found == null) {
            throw new IllegalStateException("There is no style sheet " + name + " beside " + owner);
        }
        return found.toExternalForm();
    }
}
