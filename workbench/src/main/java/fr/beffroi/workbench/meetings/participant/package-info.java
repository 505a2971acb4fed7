/** Who comes to an event: companies, buyers and public services, with the people they send. */
@NullMarked
package fr.beffroi.workbench.meetings.participant;

import org.jspecify.annotations.NullMarked;
