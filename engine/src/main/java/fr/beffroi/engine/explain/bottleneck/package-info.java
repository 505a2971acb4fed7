/** What holds the target back under the levers as decided, and what one more unit of each limit would bring, found by re-solving. */
@NullMarked
package fr.beffroi.engine.explain.bottleneck;

import org.jspecify.annotations.NullMarked;
