/** Likelihood ratios as people read them: how many times likelier an observation is if a statement is true than if it is not. */

/** By how much an observation multiplies the odds: `×4`, or `÷3` where it divides them. */
export function factor(quotient: number): string {
  return quotient >= 1 ? `×${digits(quotient)}` : `÷${digits(1 / quotient)}`;
}

/** The same in words. `subject` is the statement it weighs on: `4 times likelier if this is true than if it is not`. */
export function likelier(quotient: number, subject = 'this'): string {
  if (quotient === 1) return `as likely if ${subject} is true as if it is not`;
  if (quotient > 1) return `${digits(quotient)} times likelier if ${subject} is true than if it is not`;
  return `${digits(1 / quotient)} times likelier if ${subject} is not true than if it is`;
}

function digits(x: number): string {
  return String(Number(x.toPrecision(3)));
}
