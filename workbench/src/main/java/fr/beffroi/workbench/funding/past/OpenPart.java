package fr.beffroi.workbench.funding.past;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A part of a published programme that takes files now.
 *
 * @param axis whose envelope pays, by its code
 */
public record OpenPart(
        UUID programme, String programmeName, int version, String part, String axis, LocalDate closesOn) {
    /** By which a form sends it. */
    public String value() {
        return programme + "/" + axis + "/" + part;
    }
}
