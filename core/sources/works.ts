/** Which published works a citation names, by the identifiers in it. */

const DOI = /\b10\.\d{4,9}\/[^\s"'<>,;)\]]+/gi;
const ARXIV =
  /\barxiv(?:\.org\/(?:abs|pdf|html)\/|[:.\s]+)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/gi;
const URL = /\bhttps?:\/\/[^\s"'<>)\]]+/gi;

/**
 * The works, each once, written alike however they are cited: `arXiv:2412.14093` for any version and address of it,
 * `doi:10.1000/xyz`, or a web address without what does not tell pages apart.
 */
export function citedWorks(citation: string): string[] {
  const works = new Set<string>();
  for (const [, id] of citation.matchAll(ARXIV)) works.add(`arXiv:${id.toLowerCase()}`);
  for (const [doi] of citation.matchAll(DOI)) {
    if (!/^10\.48550\/arxiv/i.test(doi)) works.add(`doi:${trimmed(doi).toLowerCase()}`);
  }
  for (const [url] of citation.matchAll(URL)) {
    const address = trimmed(url)
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/#.*/, '');
    if (/^(?:[\w-]+\.)?(?:arxiv|doi)\.org\//i.test(address)) continue;
    const [host, ...path] = address.split('/');
    works.add([host.toLowerCase(), ...path].join('/').replace(/\/$/, ''));
  }
  return [...works];
}

/** Without what ends the sentence around it. */
function trimmed(identifier: string): string {
  return identifier.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
}
