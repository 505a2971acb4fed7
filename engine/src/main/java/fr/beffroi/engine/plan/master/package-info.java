/** Which levers to start and when: a small yes/no programme that knows the flow only through cuts. */
@NullMarked
package fr.beffroi.engine.plan.master;

import org.jspecify.annotations.NullMarked;
