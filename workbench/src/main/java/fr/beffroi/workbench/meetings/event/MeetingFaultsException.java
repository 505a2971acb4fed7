package fr.beffroi.workbench.meetings.event;

import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed is missing something or at fault; nothing was changed. */
public class MeetingFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<? extends PageField, TypedFields.Fault> faults;

    /** With what is at fault, by field. */
    public MeetingFaultsException(Map<? extends PageField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** By field. */
    public Map<? extends PageField, TypedFields.Fault> faults() {
        return faults;
    }
}
