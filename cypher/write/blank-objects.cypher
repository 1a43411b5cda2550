// A template: __LABEL__ is Claim, Agreement, Event or Issue, never taken from input. Summaries begin again from nothing, but for the names
// that come from the seeds (an empty `lead`).
// params: ids
// rows:
UNWIND $ids AS id
MATCH (o:__LABEL__ {id: id})
SET o.count = 0, o.lead = CASE WHEN o.lead = '' THEN '' ELSE null END
REMOVE o.termsLead, o.conditional, o.claimedRung, o.claimedStage, o.evidencedRung, o.evidencedStage,
  o.force, o.action, o.beneficiary, o.deadline, o.dueBy
