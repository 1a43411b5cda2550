// Terms come from the first telling (the least `lead`), stages from the telling that is furthest up the ladder.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (c:Claim {id: r.id})
SET c:Commitment
SET c.conditional = coalesce(c.conditional, false) OR r.conditional
FOREACH (x IN CASE WHEN c.termsLead IS NULL OR r.lead < c.termsLead THEN [1] ELSE [] END | SET c += r.terms SET c.termsLead = r.lead)
FOREACH (x IN CASE WHEN c.claimedRung IS NULL OR c.claimedRung < r.claimedRung THEN [1] ELSE [] END |
  SET c.claimedRung = r.claimedRung, c.claimedStage = r.claimedStage)
FOREACH (x IN CASE WHEN c.evidencedRung IS NULL OR c.evidencedRung < r.evidencedRung THEN [1] ELSE [] END |
  SET c.evidencedRung = r.evidencedRung, c.evidencedStage = r.evidencedStage)
