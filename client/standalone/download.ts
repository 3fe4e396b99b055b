/** Offers files that are made in the page for download. */
import { ROOT } from './argument.ts';

/** Offers what is at `address` for saving, named as the argument is, with another ending. */
export function download(address: string, extension: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = ROOT.replace(/^.*\//, '').replace(/(\.steelman)?$/, `.${extension}`);
  link.click();
}
