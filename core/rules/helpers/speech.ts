/** Tells, in English, reports of what was said from admissions: a mask would say the one, but not the other. */

const SAYING =
  /\b(?:sa(?:ys?|id|ying)|den(?:y|ies|ied|ying)|claim(?:s|ed|ing)?|assur(?:e|es|ed|ing)|promis(?:e|es|ed|ing))\b/i;
const ADMITTING =
  /\b(?:admit\w*|admission\w*|confess\w*|conced\w*|acknowledg\w*|reveal\w*|disclos\w*|blurt\w*|let(?:s|ting)? slip|slip(?:s|ped)?|own(?:s|ed) up|incriminat\w*)\b/i;
/** These words come before what the deed is set against: "it lied although it says that it never does". */
const CONTRAST = /\b(?:although|though|while|whereas|despite|in spite of|contrary to|but)\b/i;

/** Whether the text reports that something was admitted, against the speaker's interest. */
export function isAdmission(text: string): boolean {
  return ADMITTING.test(text);
}

/** Whether the text reports that something was said, denied, claimed, assured or promised, and not that it was admitted. */
export function isSaying(text: string): boolean {
  return SAYING.test(text.split(CONTRAST)[0]) && !isAdmission(text);
}
