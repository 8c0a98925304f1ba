/** Shows the lines of the conversation. Adds text to the screen in steps so that the window stays responsive. */
@NullMarked
package app.footnote.ui.chat.render;

import org.jspecify.annotations.NullMarked;
