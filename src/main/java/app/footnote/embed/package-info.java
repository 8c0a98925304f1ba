/** Turns text into vectors. The built-in model runs in this process through ONNX Runtime. */
@NullMarked
package app.footnote.embed;

import org.jspecify.annotations.NullMarked;
