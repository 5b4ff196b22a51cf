"""What trackers call their columns and states; a mapping guessed from these is shown as a guess."""

from __future__ import annotations

ID_NAMES = (
    "ref", "ref no", "ref no.", "reference", "reference number", "no", "no.", "number", "#", "id", "rec", "rec no",
    "rec no.", "recommendation number", "recommendation no", "recommendation ref", "action no", "action ref", "item",
    "item no", "paragraph", "para",
)  # fmt: skip
COLUMN_NAMES = {
    "text": ("recommendation", "recommendations", "recommendation text", "area for consideration", "finding",
             "what was recommended", "key recommendation", "issue", "proposal", "area for improvement"),
    "authority_code": ("authority", "council", "local authority", "authority code", "ons code"),
    "challenge_id": ("challenge", "peer challenge", "review", "challenge id"),
    "status": ("status", "rag", "rag status", "rag rating", "brag", "progress status", "current status", "state",
               "delivery status", "implementation status"),
    "status_on": ("status date", "status as at", "as at", "last updated", "date updated", "date of update", "updated"),
    "due_on": ("due", "due date", "target date", "deadline", "completion date", "target", "by when", "timescale",
               "timescales", "target completion date", "original due date", "when", "due by", "date due"),
    "current_due_on": ("revised date", "revised due date", "revised target date", "new date", "new due date",
                       "revised deadline", "revised completion date", "revised"),
    "owner_role": ("owner", "lead", "lead officer", "responsible", "responsible officer", "action owner", "who",
                   "responsibility", "lead role", "accountable", "accountable officer", "by whom"),
    "action": ("action", "actions", "planned action", "agreed action", "response action", "actions to be taken",
               "what we will do", "action required", "management action"),
    "comment": ("comment", "comments", "progress", "update", "updates", "progress update", "latest update",
                "commentary", "narrative", "progress to date", "notes"),
    "evidence_title": ("evidence", "evidence of completion", "supporting evidence", "proof", "assurance"),
    "evidence_url": ("link", "evidence link", "url", "hyperlink"),
    "reason": ("reason", "reason for change", "reason for delay", "reason for slippage", "why late"),
    "response": ("response", "accepted", "accepted?", "management response", "agreed", "accept/reject", "decision"),
    "response_reason": ("reason for response", "rationale", "reason for rejection"),
    "priority": ("priority", "priority level", "importance", "rating"),
    "reference": ("report reference", "report paragraph"),
    "areas": ("theme", "area", "domain", "workstream", "self-assessment area"),
    "quality_statements": ("quality statement", "cqc quality statement", "cqc statement"),
    "effective_on": ("date", "effective date", "date of update", "update date", "status date", "as at"),
    "revised_due_on": ("revised date", "revised due date", "new due date"),
    "actor_role": ("judged by", "assessed by"),
    "note": ("remarks", "other"),
}  # fmt: skip
STATUS_WORDS = {
    word: state
    for state, words in {
        "done": ("complete", "completed", "done", "closed", "fully accomplished", "achieved", "implemented", "blue",
                 "fully complete", "delivered", "finished", "action complete", "fully implemented", "100%"),
        "in_progress": ("in progress", "on track", "work in progress", "ongoing", "green", "amber", "started", "wip",
                        "underway", "under way", "partially complete", "not on track", "off track", "slipped", "red",
                        "delayed", "overdue", "behind schedule", "at risk", "partly implemented", "open",
                        "partially implemented", "on-going", "in-progress", "on target", "some slippage"),
        "accepted": ("accepted", "agreed", "not started", "not yet started", "to start", "yet to start", "grey",
                     "outstanding"),
        "part_accepted": ("partially accepted", "accepted in part", "part accepted", "partially agreed"),
        "rejected": ("rejected", "not accepted", "not agreed", "declined"),
        "planned": ("planned", "scheduled", "future"),
        "paused": ("paused", "on hold", "hold", "suspended", "deferred"),
        "moved": ("moved", "transferred", "moved to other mechanisms", "business as usual", "bau"),
        "superseded": ("superseded", "no longer relevant", "overtaken", "no longer applicable", "withdrawn"),
        "not_achieved": ("not achieved", "abandoned", "cancelled", "stopped", "not delivered"),
        "verified": ("verified", "validated", "signed off by peers"),
        "sustained": ("sustained", "embedded"),
        "proposed": ("proposed", "new"),
    }.items()
    for word in words
}  # fmt: skip
