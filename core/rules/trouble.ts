/** Why a file cannot be read, and what to do about it. */
export interface Trouble {
  /** In plain words: "no such file", "a folder, not a file", … */
  readonly trouble: string;
  /** What to do about it, in a sentence, where the trouble alone does not say. */
  readonly todo?: string;
  /** Set where the path is not followed, whatever it leads to. */
  readonly refused?: string;
}
