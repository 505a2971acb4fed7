package fr.beffroi.workbench.identity.audit;

import java.util.List;

/**
 * What a verification of the audit log found.
 *
 * @param sealed links walked
 * @param waiting entries not sealed yet: written in the last seconds, or since the workbench was stopped
 * @param end the chain's last point, to note down
 */
public record AuditResult(List<AuditFinding> findings, long sealed, long waiting, AuditPoint end) {}
